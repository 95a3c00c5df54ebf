package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.telegram.Message;
import dev.gatehouse.sandbox.telegram.Upload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody at the telephone, in the private chat with the bot, who counts taps. */
final class TelegramHand {
    private final Stage stage;
    private final long id;
    private int taps;

    private TelegramHand(Stage stage, long id) {
        this.stage = stage;
        this.id = id;
    }

    static TelegramHand of(Stage stage, String name) {
        return new TelegramHand(stage, stage.telegram().addUser(name, name.toLowerCase(Locale.ROOT)));
    }

    /** Somebody who is there already. */
    static TelegramHand as(Stage stage, long id) {
        return new TelegramHand(stage, id);
    }

    long id() {
        return id;
    }

    int taps() {
        return taps;
    }

    /** A tap on a link to the bot. */
    void start(String payload) {
        stage.telegram().start(id, payload);
        taps++;
    }

    void type(String words) {
        stage.telegram().type(id, id, words);
    }

    /** One tap on the button, one on the chat. */
    void pick(String label, long chat) throws InterruptedException {
        pick(awaitButton(label), label, chat);
    }

    void pick(Message asked, String label, long chat) {
        stage.telegram().backstage().shareChat(id, asked, label, chat);
        taps += 2;
    }

    /** One tap on the button, one on the person. */
    void pickPerson(String label, long person) throws InterruptedException {
        stage.telegram().backstage().shareUser(id, awaitButton(label), label, person);
        taps += 2;
    }

    /** The newest photo or document. */
    Upload awaitFile() throws InterruptedException {
        return Watch.find(
                "a file",
                () -> newest().stream()
                        .flatMap(message -> stage.telegram().backstage().fileOf(message).stream())
                        .findFirst());
    }

    /** The newest button that begins so; returns the message it was on, by its number. */
    long press(String label) throws InterruptedException {
        Message shown = awaitButton(label);
        press(shown, label);
        return shown.id();
    }

    /** Whoever presses looks what comes of it before they press again. */
    void press(Message shown, String label) throws InterruptedException {
        List<Message> before = newest();
        stage.telegram().press(id, shown, button(shown, label).orElseThrow());
        taps++;
        Watch.until("an answer to " + label, () -> !newest().equals(before));
    }

    Message awaitButton(String label) throws InterruptedException {
        return Watch.find(
                "a button " + label,
                () -> newest().stream()
                        .filter(message -> button(message, label).isPresent())
                        .findFirst());
    }

    /** What is answered to words that are no command. */
    Message answers(String asked, String words, String answered) throws InterruptedException {
        awaitWords(asked);
        type(words);
        return awaitWords(answered);
    }

    Message awaitWords(String words) throws InterruptedException {
        return Watch.find(
                "the words " + words,
                () -> newest().stream()
                        .filter(message -> message.text().contains(words))
                        .findFirst());
    }

    private static Optional<String> button(Message message, String label) {
        return message.buttons().stream()
                .map(Message.Button::label)
                .filter(each -> each.startsWith(label))
                .findFirst();
    }

    private List<Message> newest() {
        List<Message> all = new ArrayList<>(stage.telegram().privateMessages(id));
        Collections.reverse(all);
        return all;
    }
}

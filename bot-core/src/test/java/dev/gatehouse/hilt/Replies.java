package dev.gatehouse.hilt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Reply.Absent;
import dev.gatehouse.membership.Reply.Said;
import dev.gatehouse.membership.Reply.Silent;

/** Opens replies, failing with what they are instead. */
final class Replies {
    private Replies() {}

    static <T> T said(Reply<T> reply) {
        assertThat(reply).isInstanceOf(Said.class);
        return ((Said<T>) reply).value();
    }

    static <T> Absent<T> absent(Reply<T> reply) {
        assertThat(reply).isInstanceOf(Absent.class);
        return (Absent<T>) reply;
    }

    static <T> Silent<T> silent(Reply<T> reply) {
        assertThat(reply).isInstanceOf(Silent.class);
        assertThat(reply.toString()).doesNotContain(ScriptedHilt.KEY);
        return (Silent<T>) reply;
    }
}

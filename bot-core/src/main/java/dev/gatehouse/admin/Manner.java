package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.Platform;
import dev.gatehouse.notice.Message.Button;

/** Whom a gate manages and what goes with its door, as it is typed, told and offered. */
final class Manner {
    static final String KICK = "kick";
    static final String ROLE_ONLY = "role-only";

    private static final String ADDITIVE = "additive";
    private static final String EXCLUSIVE = "exclusive";

    private Manner() {}

    static GateMode mode(Talk talk, Gate gate) {
        return talk.get("mode")
                .map(typed -> typed.equals(EXCLUSIVE) ? GateMode.EXCLUSIVE : GateMode.ADDITIVE)
                .orElse(gate.mode());
    }

    /** On Telegram there is nothing to choose: the door is the chat itself. */
    static Lapse lapse(Talk talk, Gate gate) {
        return talk.get("lapse")
                .filter(typed -> gate.platform() == Platform.DISCORD)
                .map(typed -> typed.equals(KICK) ? Lapse.KICK : Lapse.ROLE_ONLY)
                .orElse(gate.lapse());
    }

    static String words(Talk talk, Gate gate) {
        String mode = talk.texts().plain("gate.mode." + gate.mode());
        return gate.lapse() == Lapse.KICK ? mode + "; " + talk.texts().plain("gate.lapse.KICK") : mode;
    }

    /** With what could be otherwise, one press away. */
    static Panel offered(Panel panel, Talk talk, Gate gate, Wish wish) {
        boolean additive = gate.mode() == GateMode.ADDITIVE;
        Panel with = panel.with(talk.press(
                additive ? "gate.exclusive.button" : "gate.additive.button",
                wish.with("mode", additive ? EXCLUSIVE : ADDITIVE)));
        return gate.platform() == Platform.DISCORD ? with.with(lapse(talk, gate, wish)) : with;
    }

    /** The button that has the other of both go with the role. */
    static Button lapse(Talk talk, Gate gate, Wish wish) {
        boolean kick = gate.lapse() == Lapse.KICK;
        return talk.press(
                kick ? "gate.rolealone.button" : "gate.kick.button", wish.with("lapse", kick ? ROLE_ONLY : KICK));
    }
}

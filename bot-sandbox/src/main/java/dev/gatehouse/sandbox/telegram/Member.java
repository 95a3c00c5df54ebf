package dev.gatehouse.sandbox.telegram;

import java.util.EnumSet;
import java.util.Set;

/**
 * What one account is in one chat.
 *
 * @param inside tells a restricted member from one who left while restricted
 * @param until Unix time at which a ban or restriction ends by itself, 0 for never
 */
record Member(MemberStatus status, Set<Right> rights, boolean inside, long until) {
    static Member owner() {
        return new Member(MemberStatus.CREATOR, EnumSet.allOf(Right.class), true, 0);
    }

    static Member administrator(Set<Right> rights) {
        return new Member(MemberStatus.ADMINISTRATOR, Set.copyOf(rights), true, 0);
    }

    static Member plain() {
        return new Member(MemberStatus.MEMBER, Set.of(), true, 0);
    }

    static Member restricted(boolean inside) {
        return new Member(MemberStatus.RESTRICTED, Set.of(), inside, 0);
    }

    static Member left() {
        return new Member(MemberStatus.LEFT, Set.of(), false, 0);
    }

    static Member kicked(long until) {
        return new Member(MemberStatus.KICKED, Set.of(), false, until);
    }

    boolean is(MemberStatus wanted) {
        return status == wanted;
    }

    boolean may(Right right) {
        return rights.contains(right);
    }

    boolean leads() {
        return status == MemberStatus.CREATOR || status == MemberStatus.ADMINISTRATOR;
    }

    /** A ban with an end is over when that time has come, without anybody being told. */
    Member at(long unixTime) {
        return status == MemberStatus.KICKED && until != 0 && until <= unixTime ? left() : this;
    }

    /** Whoever is restricted stays so when leaving and coming back. */
    Member gone() {
        return is(MemberStatus.RESTRICTED) ? restricted(false) : left();
    }

    Member entered() {
        return is(MemberStatus.RESTRICTED) ? restricted(true) : plain();
    }
}

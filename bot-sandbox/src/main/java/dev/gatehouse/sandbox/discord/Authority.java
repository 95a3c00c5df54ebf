package dev.gatehouse.sandbox.discord;

/** What the bot may do in one guild. Where two roles share a position, neither is above: a tie is refused. */
record Authority(Guild guild, Member bot) {

    /** Refuses when the bot lacks any of the permissions, or the guild wants a second factor for it. */
    void require(long permissions) {
        if ((Permission.of(guild, bot) & permissions) != permissions) {
            throw new Refusal(Code.MISSING_PERMISSIONS);
        }
        if (guild.twoFactor && (permissions & Permission.ELEVATED) != 0) {
            throw new Refusal(Code.TWO_FACTOR_REQUIRED);
        }
    }

    /** Refuses a role the bot cannot hand out: managed, everyone's, or not below its own top role. */
    void requireAbove(Role role) {
        if (role.id == guild.id) {
            throw new Refusal(Code.INVALID_ROLE);
        }
        if (role.managed || (guild.owner != bot.user.id && role.position >= top(bot))) {
            throw new Refusal(Code.MISSING_PERMISSIONS);
        }
    }

    /** Refuses a person the bot cannot kick or ban: the owner, itself, or one with a role not below its own. */
    void requireAbove(Member target) {
        boolean owner = target.user.id == guild.owner || target.user.id == bot.user.id;
        if (owner || (guild.owner != bot.user.id && top(target) >= top(bot))) {
            throw new Refusal(Code.MISSING_PERMISSIONS);
        }
    }

    private int top(Member member) {
        return member.roles.stream()
                .mapToInt(each -> guild.role(each).position)
                .max()
                .orElse(0);
    }
}

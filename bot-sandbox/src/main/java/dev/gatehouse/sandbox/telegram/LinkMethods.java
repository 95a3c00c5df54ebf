package dev.gatehouse.sandbox.telegram;

import java.util.Map;

/** The bot's own invite links. Everybody else's are out of its reach. */
final class LinkMethods {
    private static final String NO_RIGHT = "not enough rights to manage chat invite link";

    private final World world;
    private final Access access;
    private final Links links;
    private final LinkWire wire;

    LinkMethods(World world, Access access, Links links, LinkWire wire) {
        this.world = world;
        this.access = access;
        this.links = links;
        this.wire = wire;
    }

    Map<String, BotMethod> all() {
        return Map.of(
                "createchatinvitelink", this::create,
                "editchatinvitelink", this::edit,
                "revokechatinvitelink", this::revoke,
                "exportchatinvitelink", this::export);
    }

    private Chat chat(Params params) {
        Chat chat = access.joined(params);
        access.require(chat, Right.INVITE_USERS, NO_RIGHT);
        return chat;
    }

    private Object create(Params params) {
        LinkTerms terms = LinkTerms.from(params);
        Chat chat = chat(params);
        return wire.of(chat, links.make(chat, world.bot().id(), terms, false));
    }

    private Object edit(Params params) {
        LinkTerms terms = LinkTerms.from(params);
        Chat chat = chat(params);
        InviteLink link = own(chat, params);
        if (link.revoked() || link.primary()) {
            throw Refusal.bad("INVITE_HASH_EXPIRED");
        }
        return wire.of(chat, links.keep(chat, link.told(terms)));
    }

    /** A primary link that is revoked is replaced at once. */
    private Object revoke(Params params) {
        Chat chat = chat(params);
        InviteLink link = own(chat, params);
        InviteLink revoked = links.keep(chat, link.revoke());
        if (link.primary() && !link.revoked()) {
            links.makePrimary(chat, link.creator());
        }
        return wire.of(chat, revoked);
    }

    private Object export(Params params) {
        return links.makePrimary(chat(params), world.bot().id()).url();
    }

    private InviteLink own(Chat chat, Params params) {
        InviteLink link = chat.links().get(params.text("invite_link"));
        if (link == null) {
            throw Refusal.bad("INVITE_HASH_INVALID");
        }
        if (!world.isBot(link.creator())) {
            throw Refusal.bad("CHAT_ADMIN_REQUIRED");
        }
        return link;
    }
}

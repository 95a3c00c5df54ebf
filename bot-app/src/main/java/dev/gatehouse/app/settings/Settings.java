package dev.gatehouse.app.settings;

import dev.gatehouse.Secret;
import dev.gatehouse.access.PlatformAccount;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a node is told before it starts, checked as far as the file alone can be.
 *
 * @param accessApiKeys callers of the access API; none closes it
 * @param operator where alarms go; empty for the log alone
 * @param operators the accounts that may do everything from inside a chat
 */
public record Settings(
        HiltPart hilt,
        DiscordPart discord,
        TelegramPart telegram,
        HttpPart http,
        DatabasePart database,
        TimesPart times,
        BrakePart brake,
        List<Secret> accessApiKeys,
        Optional<OperatorChat> operator,
        Set<PlatformAccount> operators,
        GatesPart gates) {}

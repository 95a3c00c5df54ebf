package planted.gatehouse.telegram;

import planted.gatehouse.discord.Role;

record KnowsDiscord(Role role) {}

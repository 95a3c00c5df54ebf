package dev.gatehouse.app.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said of a gate, as inside its chat. */
final class DeskOptions {
    @Parameters(index = "0", paramLabel = "PLATFORM", description = "discord or telegram")
    private String platform = "";

    @Parameters(index = "1", paramLabel = "PLACE", description = "The numeric id of the server or group.")
    private String place = "";

    @Option(names = "--gate", paramLabel = "GATE", description = "Needed where there are several.")
    private Optional<String> gate = Optional.empty();

    @Option(names = "--product", paramLabel = "PRODUCT", description = "Title or id; several parted by commas.")
    private Optional<String> product = Optional.empty();

    @Option(names = "--door", paramLabel = "ROLE", description = "Discord: the role's id, or new.")
    private Optional<String> door = Optional.empty();

    @Option(names = "--mode", paramLabel = "MODE", description = "additive or exclusive")
    private Optional<String> mode = Optional.empty();

    @Option(names = "--lapse", paramLabel = "LAPSE", description = "Discord: role-only or kick")
    private Optional<String> lapse = Optional.empty();

    @Option(names = "--count", paramLabel = "N", description = "How many lose the door, as it was shown.")
    private Optional<String> count = Optional.empty();

    @Option(names = "--room", paramLabel = "CHANNEL", description = "Where it is announced.")
    private Optional<String> room = Optional.empty();

    @Mixin
    private OwnerOption owner = new OwnerOption();

    AdminPath path(String deed) {
        return AdminPath.of("desk", platform, place, deed)
                .with("gate", gate)
                .with("product", product)
                .with("door", door)
                .with("mode", mode)
                .with("lapse", lapse)
                .with("count", count)
                .with("room", room)
                .with("owner", owner.owner());
    }

    static String page(NodeAnswer answer) {
        Stream<String> choices = answer.list("choices").stream()
                .map(each -> "  " + each.text("value") + "  " + each.text("label") + "  " + each.text("note"));
        return Stream.concat(answer.paragraphs("words").stream(), choices).collect(Collectors.joining("\n"));
    }
}

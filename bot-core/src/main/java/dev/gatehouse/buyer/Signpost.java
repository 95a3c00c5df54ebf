package dev.gatehouse.buyer;

import dev.gatehouse.access.Platform;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a checkout link is shown. Discord's buttons take 512 characters: a longer one travels as a short link of our own,
 * where the world reaches this node; else it stands in the text.
 *
 * @param publicUrl where the world reaches this node, without a slash at its end; empty when it does not
 */
public record Signpost(Optional<URI> publicUrl) {
    /** The path of the short links. */
    public static final String PATH = "/go/";

    private static final int LONGEST_ON_A_BUTTON = 512;
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\..*|\\[::1]|0\\.0\\.0\\.0");

    /** A buyer's browser is elsewhere: an address of this machine leads it nowhere. */
    public static Signpost at(Optional<URI> publicUrl) {
        return new Signpost(publicUrl.filter(
                url -> !THIS_MACHINE.matcher(String.valueOf(url.getHost())).matches()));
    }

    public URI to(Handoff handoff) {
        boolean fits = handoff.account().platform() != Platform.DISCORD
                || handoff.url().toASCIIString().length() <= LONGEST_ON_A_BUTTON;
        return fits
                ? handoff.url()
                : publicUrl.map(here -> URI.create(here + PATH + handoff.id())).orElse(handoff.url());
    }
}

package dev.gatehouse.admin;

import java.util.Optional;

/** Draws numbers as pictures. */
public interface Charts {

    /** As a PNG; empty when this machine cannot draw, such as one without fonts. What it says stands in words as well. */
    Optional<byte[]> png(Chart chart);
}

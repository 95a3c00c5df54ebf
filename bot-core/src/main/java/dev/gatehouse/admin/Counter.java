package dev.gatehouse.admin;

/** Where one deed is served; called only for whoever may. May throw {@link NotDoneException}, which is shown. */
@FunctionalInterface
interface Counter {
    Panel serve(Talk talk);
}

package dev.gatehouse.app.settings;

/**
 * How many removals that nobody foresaw a place may bear within an hour: the larger of the two.
 *
 * @param atLeast removals
 * @param percent of the doors held there
 */
public record BrakePart(int atLeast, int percent) {
    private static final int AT_LEAST = 5;
    private static final int PERCENT = 2;
    private static final int MOST = 1_000_000;
    private static final int WHOLE = 100;

    static BrakePart read(Values values) {
        return new BrakePart(
                values.whole(SettingKey.BRAKE_AT_LEAST, MOST, AT_LEAST),
                values.whole(SettingKey.BRAKE_PERCENT, WHOLE, PERCENT));
    }
}

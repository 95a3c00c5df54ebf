package dev.gatehouse.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Times every call through a port, by its method and what came of it. A port that gets a method more is timed there too,
 * which is why this is no class for each.
 */
final class Metered implements InvocationHandler {
    private final Object port;
    private final String name;
    private final MeterRegistry meters;

    private Metered(Object port, String name, MeterRegistry meters) {
        this.port = port;
        this.name = name;
        this.meters = meters;
    }

    /** @param name of the timer, such as {@code gatehouse.hilt.calls} */
    static <T> T port(Class<T> type, T port, String name, MeterRegistry meters) {
        Object timed =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Metered(port, name, meters));
        return type.cast(timed);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        long start = System.nanoTime();
        String outcome = "broke";
        try {
            Object answer = method.invoke(port, arguments);
            outcome = outcome(answer);
            return answer;
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause() == null ? wrapped : wrapped.getCause();
        } finally {
            Timer.builder(name)
                    .tag("call", method.getName())
                    .tag("outcome", outcome)
                    .register(meters)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    /** Records of a sealed answer by their name; anything else only came or did not. */
    private static String outcome(@Nullable Object answer) {
        if (answer instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        if (answer instanceof Optional<?> found) {
            return found.isPresent() ? "something" : "nothing";
        }
        return answer instanceof Record record
                ? record.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                : "answered";
    }
}

package dev.gatehouse.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A path of the operator's listener, with its question mark: whatever is typed stays a part of it. */
record AdminPath(String path, Map<String, String> values) {

    static AdminPath of(String... parts) {
        return new AdminPath(
                Arrays.stream(parts).map(AdminPath::encoded).collect(Collectors.joining("/", "/", "")), Map.of());
    }

    AdminPath with(String name, Optional<String> value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        value.ifPresent(given -> more.put(name, given));
        return new AdminPath(path, more);
    }

    @Override
    public String toString() {
        String query = values.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}

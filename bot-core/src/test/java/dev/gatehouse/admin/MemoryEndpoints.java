package dev.gatehouse.admin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class MemoryEndpoints implements EndpointRows {
    private final Map<String, Endpoint> endpoints = new TreeMap<>();

    @Override
    public void want(Endpoint endpoint) {
        endpoints.put(endpoint.key(), endpoint);
    }

    @Override
    public void registered(String key, String endpointId) {
        endpoints.computeIfPresent(
                key,
                (same, wish) -> new Endpoint(key, wish.label(), wish.url(), Optional.of(endpointId), wish.madeAt()));
    }

    @Override
    public void forget(String key) {
        endpoints.remove(key);
    }

    @Override
    public List<Endpoint> all() {
        return endpoints.values().stream()
                .sorted(Comparator.comparing(Endpoint::madeAt).reversed())
                .toList();
    }
}

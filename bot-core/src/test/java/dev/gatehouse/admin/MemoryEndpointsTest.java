package dev.gatehouse.admin;

class MemoryEndpointsTest extends EndpointRowsContract {
    private final MemoryEndpoints endpoints = new MemoryEndpoints();

    @Override
    protected EndpointRows rows() {
        return endpoints;
    }
}

package planted.gatehouse.reconcile;

import com.fasterxml.jackson.databind.JsonNode;

record ParsesJson(JsonNode json) {}

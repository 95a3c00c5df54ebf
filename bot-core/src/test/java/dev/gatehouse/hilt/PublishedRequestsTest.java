package dev.gatehouse.hilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Hilt's own description is not part of this repository; where somebody keeps it beside, every request must fit it, and
 * the answers the tests are written with must have the shapes it publishes.
 */
class PublishedRequestsTest {
    private static final String BASE = "https://hilt.test/description.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Route> ROUTES = Route.all();

    private static String published(String name) throws IOException {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .flatMap(PublishedRequestsTest::foldersIn)
                .map(folder -> folder.resolve(Path.of("hilt", name)))
                .filter(Files::isReadable)
                .findFirst();
        assumeTrue(file.isPresent(), name + " is not beside this checkout: requests are not compared with it");
        return Files.readString(file.orElseThrow());
    }

    private static Stream<Path> foldersIn(Path parent) {
        File[] folders = parent.toFile().listFiles(File::isDirectory);
        return folders == null ? Stream.empty() : Arrays.stream(folders).map(File::toPath);
    }

    private static List<String> misfits(String description, Route route, String body) {
        SchemaRegistry registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(BASE, description))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        String where = "#/paths/" + route.path().replace("/", "~1") + "/"
                + route.method().toLowerCase(Locale.ROOT) + "/requestBody/content/application~1json/schema";
        return registry.getSchema(SchemaLocation.of(BASE + where)).validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @FieldSource("ROUTES")
    void every_request_fits(Route route) throws IOException {
        String description = published("hilt-openapi-v1.json");
        String body =
                route.sent().substring(route.sent().indexOf(' ', route.sent().indexOf(' ') + 1) + 1);
        JsonNode operation = JSON.readTree(description)
                .path("paths")
                .path(route.path())
                .path(route.method().toLowerCase(Locale.ROOT));

        assertThat(operation.isObject()).as("%s is published", route.path()).isTrue();
        assertThat(operation.path("parameters").findValuesAsText("name")).containsAll(parameters(route));
        if (!body.isEmpty()) {
            assertThat(misfits(description, route, body)).isEmpty();
        }
    }

    private static List<String> parameters(Route route) {
        String target = route.sent().split(" ", 3)[1];
        int query = target.indexOf('?');
        return query < 0
                ? List.of()
                : Stream.of(target.substring(query + 1).split("&"))
                        .map(each -> each.substring(0, each.indexOf('=')))
                        .toList();
    }

    @Test
    void what_does_not_fit_is_found() throws IOException {
        Route gift = ROUTES.stream()
                .filter(each -> each.path().endsWith("/gift"))
                .findFirst()
                .orElseThrow();

        assertThat(misfits(published("hilt-openapi-v1.json"), gift, "{\"days\": \"seven\"}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("ROUTES")
    void the_answers_of_the_tests_have_the_published_shapes(Route route) throws IOException {
        String shapes = published("hilt-response-schemas.json");
        if (!route.shape().isEmpty()) {
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, shapes)));

            assertThat(registry.getSchema(SchemaLocation.of(BASE + "#/$defs/" + route.shape()))
                            .validate(route.answer(), InputFormat.JSON))
                    .isEmpty();
        }
    }
}

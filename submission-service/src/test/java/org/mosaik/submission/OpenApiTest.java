package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final Running service = Running.shared();

    @Test
    void describesExactlyTheApiThatThereIs() {
        Running.Reply document = service.get("/openapi.json");
        Set<String> described = new TreeSet<>();
        document.json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.json().path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(described).isNotEmpty().isEqualTo(mapped());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = service.get("/openapi.json").json();

        assertThat(document.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.asString().substring(1)).isMissingNode())
                        .as(reference.asString())
                        .isFalse());
    }

    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        service.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path))));
        return mapped;
    }
}

package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A controller that somebody adds behind a secret address must not be the one whose pages are kept by a proxy. */
class SecretAddressesTest {

    @Test
    void everyControllerBehindASecretSaysSo() {
        List<Class<?>> controllers =
                Running.shared().bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                        .filter(mapped -> mapped.getKey().getPatternValues().stream()
                                .anyMatch(path -> path.contains("{secret}") || path.contains("{signature}")))
                        .<Class<?>>map(mapped -> mapped.getValue().getBeanType())
                        .distinct()
                        .toList();

        assertThat(controllers)
                .hasSizeGreaterThan(5)
                .allMatch(controller -> Stream.of(controller.getAnnotations())
                        .anyMatch(one -> one.annotationType().getSimpleName().equals("SecretAddress")));
    }
}

package org.mosaik.standalone.deploy;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/** A service that knows nothing but the environment of its container; it is noted which variables it reads. */
final class Composed implements AutoCloseable {

    /** The variables of a container; where a value comes from is only asked when it is read. */
    private static final class Variables extends SystemEnvironmentPropertySource implements OriginLookup<String> {

        private final Set<String> read = ConcurrentHashMap.newKeySet();

        Variables(Map<String, String> values) {
            super("container-systemEnvironment", Map.copyOf(values));
        }

        @Override
        public @Nullable Origin getOrigin(String name) {
            read.add(name);
            return null;
        }

        Set<String> unread() {
            Set<String> unread = new TreeSet<>(source.keySet());
            unread.removeAll(read);
            return unread;
        }
    }

    /** Tomcat tells the terminal what it does; the reference keeps that from coming back. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    static {
        TOMCAT.setLevel(Level.SEVERE);
    }

    private final Variables variables;
    private final ConfigurableApplicationContext context;

    private Composed(Variables variables, ConfigurableApplicationContext context) {
        this.variables = variables;
        this.context = context;
    }

    static Composed start(String name, Map<String, String> environment) {
        Variables variables = new Variables(environment);
        StandardServletEnvironment settings = new StandardServletEnvironment();
        settings.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        // The binder's own context has the variables of this process under the usual name
        settings.getPropertySources().addLast(variables);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(application(name))
                .environment(settings)
                .properties("spring.config.name=" + name)
                .registerShutdownHook(false)
                .run("--server.port=0", "--management.server.port=0");
        return new Composed(variables, context);
    }

    private static Class<?> application(String name) {
        String simple = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Application";
        try {
            return Class.forName("org.mosaik." + name + "." + simple);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    Set<String> unread() {
        return variables.unread();
    }

    URI page(String path) {
        return at("local.server.port", path);
    }

    URI management(String path) {
        return at("local.management.port", path);
    }

    int managementPort() {
        return management("/").getPort();
    }

    private URI at(String port, String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty(port) + path);
    }

    @Override
    public void close() {
        context.close();
    }
}

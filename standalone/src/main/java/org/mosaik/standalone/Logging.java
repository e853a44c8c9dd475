package org.mosaik.standalone;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log for the whole process: what the services would set up for themselves would undo each other. */
final class Logging {

    private Logging() {}

    /** Has to be called before anything logs; {@code logback.xml} reads the property. */
    static void to(Path file) {
        System.setProperty("mosaik.log", file.toString());
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}

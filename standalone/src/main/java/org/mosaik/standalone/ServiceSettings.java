package org.mosaik.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Ports;

/** What each service is told, and no secret that it does not need. */
record ServiceSettings(Ports ports, DataFolder data, Keys keys, Accounts accounts, Map<String, String> more) {

    Map<String, String> of(PartName service) {
        Map<String, String> settings = new LinkedHashMap<>(common(service));
        switch (service) {
            case SUBMISSION -> {
                settings.put("mosaik.behalf.key", keys.behalf());
                settings.put("mosaik.media.key", keys.media());
                settings.putAll(mail());
                settings.putAll(accounts.machine());
            }
            case MODERATION -> {
                settings.put("mosaik.behalf.key", keys.behalf());
                settings.put("mosaik.media.key", keys.media());
                settings.put("mosaik.journal.key", keys.journal());
                settings.put("mosaik.moderation.index", path("index", service));
                // For trying out; who needs it says so on the command line
                settings.put("mosaik.moderation.login.require-second-factor", "false");
                settings.putAll(accounts.settings());
            }
            case PUBLICATION -> {
                settings.put("mosaik.media.key", keys.media());
                settings.put("mosaik.index.folder", path("index", service));
            }
            case NOTIFICATION -> settings.putAll(mail());
            default -> throw new IllegalArgumentException("No service: " + service);
        }
        settings.putAll(more);
        return settings;
    }

    private Map<String, String> common(PartName service) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.address", Ports.HOST);
        settings.put("server.port", String.valueOf(ports.main(service)));
        settings.put("management.server.address", Ports.HOST);
        settings.put("management.server.port", String.valueOf(ports.second(service)));
        settings.put("spring.mongodb.uri", ports.store() + "/" + service.word());
        settings.put("spring.kafka.bootstrap-servers", ports.broker());
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        settings.put("mosaik.media.folder", path("media", service));
        PartName.services().forEach(other -> settings.put("mosaik.urls." + other.word(), ports.url(other)));
        return settings;
    }

    private Map<String, String> mail() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("mosaik.receipt.key", keys.receipt());
        for (String kind : new String[] {"transactional", "bulk"}) {
            settings.put("mosaik.mail." + kind + ".host", Ports.HOST);
            settings.put("mosaik.mail." + kind + ".port", String.valueOf(ports.second(PartName.MAILBOX)));
        }
        return settings;
    }

    private String path(String kind, PartName service) {
        return data.in(kind, service.word()).toString();
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "ServiceSettings[hidden]";
    }
}

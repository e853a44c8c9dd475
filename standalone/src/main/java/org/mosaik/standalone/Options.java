package org.mosaik.standalone;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Ports;

/**
 * What was asked for on the command line.
 *
 * @param data the folder of everything that is kept
 * @param empty whether campaigns and stories for trying out are left out
 * @param only the parts to start
 * @param portOffset added to every port
 * @param settings for every service
 */
record Options(
        Path data, boolean empty, Set<PartName> only, int portOffset, Map<String, String> settings, boolean help) {

    static final String HELP = """
            mosaik up [options]
              --data DIR          where everything is kept (default: %s)
              --empty             without the campaigns and stories for trying out
              --only PART,PART    these parts only: %s
              --port-offset N     adds N to every port
              --set KEY=VALUE     a setting for every service, as in --set mosaik.campaigns.folder=/srv/campaigns
              --help              this text
            The editors' password is that of the variable MOSAIK_EDITOR_PASSWORD, or a new one at every start.
            """;

    Options {
        data = data.toAbsolutePath().normalize();
        only = Set.copyOf(only);
        settings = Map.copyOf(settings);
    }

    /** @throws IllegalOption naming what is wrong in one sentence */
    static Options parse(String... arguments) {
        Path data = standardData();
        boolean empty = false;
        boolean help = false;
        Set<PartName> only = EnumSet.allOf(PartName.class);
        int offset = 0;
        Map<String, String> settings = new LinkedHashMap<>();
        Iterator<String> words = separated(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--empty" -> empty = true;
                case "--help", "-h" -> help = true;
                case "--data" -> data = Path.of(value(word, words));
                case "--only" -> only = parts(value(word, words));
                case "--port-offset" -> offset = offset(value(word, words));
                case "--set" -> addSetting(value(word, words), settings);
                default -> throw new IllegalOption("There is no option " + word + "; mosaik up --help shows all.");
            }
        }
        return new Options(data, empty, only, offset, settings, help);
    }

    static String manual() {
        return HELP.formatted(standardData(), partWords());
    }

    /** The parts to start, in their own order. */
    List<PartName> parts() {
        return Arrays.stream(PartName.values()).filter(only::contains).toList();
    }

    static Path standardData() {
        return Path.of(System.getProperty("mosaik.data", "data"));
    }

    private static List<String> separated(String... arguments) {
        return Arrays.stream(arguments)
                .flatMap(word -> word.startsWith("--") ? Stream.of(word.split("=", 2)) : Stream.of(word))
                .toList();
    }

    private static String value(String option, Iterator<String> words) {
        String value = words.hasNext() ? words.next() : "";
        if (value.isBlank() || value.startsWith("--")) {
            throw new IllegalOption("The option " + option + " needs a value; mosaik up --help shows all.");
        }
        return value;
    }

    private static Set<PartName> parts(String list) {
        Set<PartName> parts = EnumSet.noneOf(PartName.class);
        for (String word : list.split(",", -1)) {
            parts.add(PartName.of(word.strip())
                    .orElseThrow(() -> new IllegalOption(
                            "There is no part " + word.strip() + "; the parts are " + partWords() + ".")));
        }
        return parts;
    }

    private static int offset(String number) {
        if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > Ports.LARGEST_OFFSET) {
            throw new IllegalOption("The option --port-offset needs a number from 0 to " + Ports.LARGEST_OFFSET + ".");
        }
        return Integer.parseInt(number);
    }

    private static void addSetting(String setting, Map<String, String> settings) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new IllegalOption("The option --set needs a setting as KEY=VALUE.");
        }
        settings.put(setting.substring(0, equals), setting.substring(equals + 1));
    }

    private static String partWords() {
        return Arrays.stream(PartName.values()).map(PartName::word).collect(Collectors.joining(", "));
    }
}

package org.mosaik.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.standalone.parts.PartName;

class OptionsTest {

    @Test
    void startsEverythingUnlessToldOtherwise() {
        Options options = Options.parse();

        assertThat(options.parts()).containsExactly(PartName.values());
        assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(options.empty()).isFalse();
        assertThat(options.portOffset()).isZero();
        assertThat(options.help()).isFalse();
    }

    @Test
    void takesWhatIsAskedFor() {
        Options options =
                Options.parse("--data", "/tmp/there", "--empty", "--only", "store,broker", "--port-offset", "100");

        assertThat(options.data()).isEqualTo(Path.of("/tmp/there"));
        assertThat(options.empty()).isTrue();
        assertThat(options.parts()).containsExactly(PartName.BROKER, PartName.STORE);
        assertThat(options.portOffset()).isEqualTo(100);
    }

    @Test
    void takesValuesBehindAnEqualsSign() {
        Options options = Options.parse("--data=/tmp/a=b", "--port-offset=7");

        assertThat(options.data()).isEqualTo(Path.of("/tmp/a=b"));
        assertThat(options.portOffset()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--turbo", "up", "-x", ""})
    void refusesWhatItDoesNotKnow(String word) {
        assertThatThrownBy(() -> Options.parse(word))
                .isInstanceOf(IllegalOption.class)
                .hasMessageContaining("no option " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data", "--only", "--port-offset", "--set"})
    void refusesAnOptionWithoutItsValue(String option) {
        assertThatThrownBy(() -> Options.parse(option))
                .isInstanceOf(IllegalOption.class)
                .hasMessageContaining(option + " needs");
        assertThatThrownBy(() -> Options.parse(option, "--empty")).isInstanceOf(IllegalOption.class);
    }

    @Test
    void namesThePartThatDoesNotExist() {
        assertThatThrownBy(() -> Options.parse("--only", "broker,storage"))
                .isInstanceOf(IllegalOption.class)
                .hasMessageContaining("no part storage")
                .hasMessageContaining("broker, store, mailbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "40000", "99999999999"})
    void refusesAnOffsetThatLeavesNoPorts(String offset) {
        assertThatThrownBy(() -> Options.parse("--port-offset", offset)).isInstanceOf(IllegalOption.class);
    }

    @Test
    void takesSettingsForEveryService() {
        Options options = Options.parse("--set", "mosaik.a=b=c", "--set=mosaik.b=");

        assertThat(options.settings())
                .containsExactlyInAnyOrderEntriesOf(java.util.Map.of("mosaik.a", "b=c", "mosaik.b", ""));
        assertThatThrownBy(() -> Options.parse("--set", "mosaik.a")).isInstanceOf(IllegalOption.class);
        assertThatThrownBy(() -> Options.parse("--set", "=b")).isInstanceOf(IllegalOption.class);
    }
}

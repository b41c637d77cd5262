package io.lastday.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.sandbox.launch.Command.Wire;
import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Folders;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Wire NOTHING = new Wire(null, null);

    @TempDir
    Path home;

    private Folders folders;

    @BeforeEach
    void ofOneHome() {
        folders = new Folders(home, home, home);
    }

    @Test
    void a_part_started_again_finds_the_firm_and_the_journal_of_before() {
        var first = new Settings(1000, new Wire(home.resolve("firm"), home.resolve("wire.jsonl")));
        first.keep(folders);

        assertThat(Settings.resolve(folders, 1000, NOTHING, true)).isEqualTo(first);
    }

    @Test
    void data_of_one_firm_is_not_shown_as_another_ones() {
        new Settings(0, NOTHING).keep(folders);

        assertThatThrownBy(() -> Settings.resolve(folders, 0, new Wire(home.resolve("other"), null), false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("./lastday reset");
    }

    @Test
    void data_made_for_some_ports_is_refused_on_others() {
        new Settings(0, NOTHING).keep(folders);

        assertThatThrownBy(() -> Settings.resolve(folders, 1000, NOTHING, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LASTDAY_PORT_OFFSET=0");
    }

    @Test
    void who_names_no_ports_gets_those_that_the_data_was_made_for() {
        new Settings(1000, NOTHING).keep(folders);

        assertThat(Settings.resolve(folders, null, NOTHING, false).offset()).isEqualTo(1000);
    }

    @Test
    void a_journal_cannot_begin_in_the_middle() {
        new Settings(0, NOTHING).keep(folders);
        var journal = new Wire(null, home.resolve("wire.jsonl"));

        assertThatThrownBy(() -> Settings.resolve(folders, 0, journal, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("./lastday down");
        assertThat(Settings.resolve(folders, 0, journal, false).wire()).isEqualTo(journal);
    }
}

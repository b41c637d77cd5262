package io.lastday.offboarding.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.chat.custody.CustodyChain;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.testing.CoreTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
class CustodyLogTest {

    private static final FirmId FIRM = new FirmId("harbour-finch");

    @Autowired
    private CustodyLog custody;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void entries_written_at_once_form_one_chain_without_a_gap() throws Exception {
        UUID id = UUID.randomUUID();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(number -> threads.submit(
                            () -> custody.append(FIRM, id, "STEP_STARTED", Map.of("number", "" + number))))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        assertThat(CustodyChain.of(custody.entries(FIRM, id)).entries()).hasSize(40);
        assertThat(custody.after(FIRM, id, 38)).extracting(entry -> entry.seq()).containsExactly(39L, 40L);
    }

    @Test
    void an_entry_of_a_transaction_that_failed_leaves_no_gap() {
        UUID id = UUID.randomUUID();
        custody.append(FIRM, id, "FIRST", Map.of());
        transaction.executeWithoutResult(status -> {
            custody.append(FIRM, id, "NEVER", Map.of());
            status.setRollbackOnly();
        });
        custody.append(FIRM, id, "SECOND", Map.of("text", "\u00e4 \ud83d\ude00 \" \\ \n"));

        assertThat(CustodyChain.of(custody.entries(FIRM, id)).entries())
                .extracting(entry -> entry.type())
                .containsExactly("FIRST", "SECOND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update custody_log set data = '{}'",
                "update custody_log set type = 'NOTHING'",
                "delete from custody_log",
                "truncate custody_log"
            })
    void the_database_refuses_to_change_what_stands(String change) {
        custody.append(FIRM, UUID.randomUUID(), "STANDS", Map.of());

        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }
}

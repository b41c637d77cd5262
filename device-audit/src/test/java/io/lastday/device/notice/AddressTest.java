package io.lastday.device.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.fact.DirectoryPerson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "the usual one, ann@firm.example, ann@firm.example, true, ann@firm.example",
                "another name in the same domain, a.lee@Firm.Example, ann@firm.example, true, a.lee@Firm.Example",
                "locked out, ann@firm.example, ann@firm.example, false, none",
                "not known to be enabled, ann@firm.example, ann@firm.example, none, none",
                "no mailbox, none, ann@firm.example, true, none",
                "somebody else's domain, ann@mail.example, ann@firm.example, true, none",
                "a guest, kim@partner.example, kim_partner.example#EXT#@firm.example, true, none",
                "no account name, ann@firm.example, none, true, none",
                "no domain, ann, ann, true, none",
            })
    void onlyAnAddressOfTheFirmsOwnAndOfAnEnabledAccount(
            String about,
            @Nullable String mail,
            @Nullable String name,
            @Nullable Boolean enabled,
            @Nullable String told) {
        assertThat(Address.of(new DirectoryPerson("u", null, name, mail, enabled, null)))
                .as(about)
                .isEqualTo(Optional.ofNullable(told));
    }
}

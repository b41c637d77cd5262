package io.lastday.sandbox.tenant.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import io.lastday.sandbox.firm.YardStorage;
import io.lastday.sandbox.tenant.premises.YardDirectory.Passwords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** LDAP as a stranger speaks it. */
class YardDirectoryTest {
    private static YardDirectory directory;

    @BeforeAll
    static void start() {
        directory = YardDirectory.start(0, new Passwords("of-the-reader", "of-the-people"));
    }

    @AfterAll
    static void stop() {
        directory.close();
    }

    @Test
    void its_reader_finds_everybody_with_an_address_and_an_id() throws LDAPException {
        try (var connection = new LDAPConnection("127.0.0.1", directory.port(), YardStorage.READER, "of-the-reader")) {
            var found = connection.search(
                    YardStorage.PEOPLE, SearchScope.ONE, "(objectClass=inetOrgPerson)", "uid", "mail", "entryUUID");

            assertThat(found.getSearchEntries())
                    .hasSize(YardStorage.workers().size())
                    .allSatisfy(entry -> {
                        assertThat(entry.getAttributeValue("mail"))
                                .isEqualTo(entry.getAttributeValue("uid") + "@harbourfinch.example");
                        assertThat(entry.getAttributeValue("entryUUID")).isNotEmpty();
                    });
        }
    }

    @Test
    void its_people_are_known_by_their_password_and_by_no_other() throws LDAPException {
        String gordon = "uid=gordon.vale," + YardStorage.PEOPLE;
        try (var connection = new LDAPConnection("127.0.0.1", directory.port())) {
            assertThat(connection.bind(gordon, "of-the-people").getResultCode().isConnectionUsable())
                    .isTrue();
            assertThatThrownBy(() -> connection.bind(gordon, "another")).isInstanceOf(LDAPException.class);
        }
    }

    @Test
    void nobody_reads_it_without_a_name_and_nobody_writes_it() throws LDAPException {
        try (var connection = new LDAPConnection("127.0.0.1", directory.port())) {
            assertThatThrownBy(() -> connection.search(YardStorage.PEOPLE, SearchScope.ONE, "(uid=*)"))
                    .isInstanceOf(LDAPException.class);
            connection.bind(YardStorage.READER, "of-the-reader");
            assertThatThrownBy(() -> connection.delete("uid=gordon.vale," + YardStorage.PEOPLE))
                    .isInstanceOf(LDAPException.class);
        }
    }
}

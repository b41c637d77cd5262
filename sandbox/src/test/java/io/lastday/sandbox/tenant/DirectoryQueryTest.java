package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.encode;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.TenantFiles;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Paging, filters, search and counts of directory objects, and how late their index is. */
class DirectoryQueryTest {
    private static final String EVENTUAL = "ConsistencyLevel";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "displayName eq 'priya nair'|1",
                "startsWith(userPrincipalName,'sam.taylor')|2",
                "userPrincipalName in ('priya.nair@harbourfinch.example','tom.reyes@harbourfinch.example')|2",
                "userType eq 'Guest'|4",
                "userType eq 'Guest' and startsWith(displayName,'Gia')|1",
                "displayName eq 'Priya Nair' or displayName eq 'Tom Reyes'|2",
                "surname eq 'O''Brien' and accountEnabled eq false|0",
                "onPremisesSyncEnabled eq true|1",
                "createdDateTime ge 2009-01-01T00:00:00Z and employeeId eq 'HF00100'|1",
                "proxyAddresses/any(p:startsWith(p,'SMTP:ella'))|1",
                "assignedLicenses/any(l:l/skuId eq c5928f49-12ba-48f7-ada3-0d743a3601d5)|1",
                "(displayName eq 'Priya Nair' or displayName eq 'Tom Reyes') and jobTitle eq 'Sales manager'|1"
            })
    void filters_select_as_odata_says(String filter, int expected) {
        var answer = tenant.get(OFFBOARDING, "/users?$select=id&$top=999&$filter=" + encode(filter));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.values()).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$filter=displayName ne 'x'&$count=true",
                "$filter=endsWith(mail,'x')&$count=true",
                "$filter=not(startsWith(displayName,'A'))&$count=true",
                "$search=\"displayName:priya\"",
                "$count=true",
                "$orderby=displayName&$filter=accountEnabled eq true"
            })
    void advanced_queries_need_the_consistency_header(String query) {
        var path = "/users?$select=id&" + query;

        assertThat(tenant.get(OFFBOARDING, path).status()).isEqualTo(400);
        assertThat(tenant.get(OFFBOARDING, path, EVENTUAL, "eventual").status()).isEqualTo(200);
    }

    @Test
    void an_advanced_filter_needs_the_count_as_well() {
        var path = "/users?$select=id&$filter=displayName ne 'x'";

        assertThat(tenant.get(OFFBOARDING, path, EVENTUAL, "eventual").errorCode())
                .isEqualTo("Request_UnsupportedQuery");
    }

    @Test
    void search_finds_names_by_the_start_of_their_words_and_both_namesakes() {
        var answer = tenant.get(
                OFFBOARDING,
                "/users?$select=displayName,department&$search=\"displayName:tay sam\" OR \"mail:priya\"",
                EVENTUAL,
                "eventual");

        assertThat(answer.values("displayName")).containsExactlyInAnyOrder("Sam Taylor", "Sam Taylor", "Priya Nair");
        assertThat(answer.values("department")).containsExactlyInAnyOrder("Sales", "Warehouse", "Sales");
    }

    @Test
    void count_is_answered_inline_and_as_text() {
        var inline = tenant.get(OFFBOARDING, "/users?$count=true&$top=5", EVENTUAL, "eventual");
        var text = tenant.get(OFFBOARDING, "/users/$count", EVENTUAL, "eventual");

        assertThat(inline.json().path("@odata.count").asInt()).isEqualTo(268);
        assertThat(inline.values()).hasSize(5);
        assertThat(text.text()).isEqualTo("268");
    }

    @Test
    void the_object_reads_its_own_write_and_the_index_hears_of_it_later() {
        tenant.patch(OFFBOARDING, user("priya.nair"), "{\"accountEnabled\":false}");
        var disabled = "/users?$select=id&$filter=accountEnabled eq false and displayName eq 'Priya Nair'";

        assertThat(tenant.get(OFFBOARDING, user("priya.nair") + "?$select=accountEnabled")
                        .json()
                        .path("accountEnabled")
                        .asBoolean())
                .isFalse();
        assertThat(tenant.get(OFFBOARDING, disabled).values()).isEmpty();
        tenant.clock.forward(Tenant.INDEX_DELAY.plusMillis(1));
        assertThat(tenant.get(OFFBOARDING, disabled).values()).hasSize(1);
    }

    @Test
    void a_page_holds_100_by_default_999_at_most_and_500_with_sign_ins() {
        try (var large = new Tenant(people(600), null, null)) {
            assertThat(large.get(OFFBOARDING, "/users").values()).hasSize(100);
            assertThat(large.get(OFFBOARDING, "/users?$top=999").values()).hasSize(600);
            assertThat(large.get(OFFBOARDING, "/users?$select=id,signInActivity&$top=999")
                            .values())
                    .hasSize(500);
        }
    }

    private static TenantFiles people(int count) {
        var users = new JsonMapper().createObjectNode();
        var list = users.putArray("value");
        for (int i = 0; i < count; i++) {
            list.addObject().put("id", "id-" + i).put("userPrincipalName", i + "@many.example");
        }
        return new TenantFiles(new TreeMap<>(Map.of("users", users)), new TreeMap<>());
    }
}

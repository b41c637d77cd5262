package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.client.Answer;
import io.lastday.sandbox.client.Caller;
import io.lastday.sandbox.endtoend.FirmKeycloak.Standing;
import io.lastday.sandbox.firm.Firm;
import io.lastday.sandbox.firm.HarbourRealm;
import io.lastday.sandbox.keycloak.OperatorRealm;
import io.lastday.sandbox.part.Operator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Lets the hard leavers go, all at once, and knows what stood before them. */
final class TwelveLeavers {
    static final String GUEST = Firm.entraId("gia.romano_partner.example#EXT#");

    private static final Duration LONG = Duration.ofMinutes(6);

    private final RunningSystem system;
    private final HardCases cases;
    private final Simulator simulator;
    private Map<String, Ended> ended = Map.of();
    private JsonNode namesake;
    private Standing namesakeInKeycloak;
    private List<JsonNode> sessions = List.of();

    TwelveLeavers(RunningSystem system) {
        this.system = system;
        this.simulator = new Simulator(system);
        this.cases = new HardCases(system, simulator);
    }

    static String entra(String localPart) {
        return "entra:" + Firm.entraId(localPart);
    }

    Ended ended(String name) {
        return ended.get(name);
    }

    /** The other person of the same name, as they were before. */
    JsonNode namesake() {
        return namesake;
    }

    Standing namesakeInKeycloak() {
        return namesakeInKeycloak;
    }

    /** Once for all tests. */
    void letGo() throws IOException, InterruptedException {
        if (!ended.isEmpty()) {
            return;
        }
        rememberTheNamesake();
        var toDiana = Map.<String, Object>of("successor", entra("diana.harbour"), "manager", entra("diana.harbour"));
        var toAmara = Map.<String, Object>of("successor", entra("amara.stone"), "manager", entra("amara.stone"));
        var toAdele = Map.<String, Object>of("playbook", "privileged", "successor", entra("adele.finch"));
        cases.begin("hybrid", entra("howard.pike"), toAmara);
        cases.begin("guest", "entra:" + GUEST, Map.of("playbook", "guest"));
        cases.begin("last owner", entra("owen.blythe"), toDiana);
        cases.begin("privileged", entra("marek.dolan"), toAdele);
        cases.begin("alike", entra("sam.taylor2"), Map.of("playbook", "urgent"));
        cases.begin("five devices", entra("felix.moreau"), Map.of());
        cases.begin("held mailbox", entra("lena.castell"), toDiana);
        cases.begin("dynamic groups", entra("nora.whitfield"), Map.of("manager", entra("amara.stone")));
        cases.begin("group licences", entra("ella.brandt"), Map.of());
        cases.begin("Keycloak only", keycloakOnly(), Map.of());
        beginLightweight();
        ended = cases.untilClosed(LONG);
        assertThat(ended)
                .allSatisfy((name, one) -> assertThat(one.view().path("state").asString())
                        .as("%s: %s", name, one.view())
                        .isEqualTo("CLOSED"));
    }

    private void rememberTheNamesake() {
        namesake = simulator.user("sam.taylor");
        try (var keycloak = new FirmKeycloak(system)) {
            namesakeInKeycloak = keycloak.of("sam.taylor");
        }
    }

    private String keycloakOnly() {
        return system.api()
                .get(system.operator("hr"), "/api/people?q=Kofi%20Mensah")
                .or("Searching")
                .path("items")
                .path(0)
                .path("person")
                .asString();
    }

    /** Somebody from the agency is logged in, and an application of theirs may act while they are not. */
    private void beginLightweight() throws IOException, InterruptedException {
        try (var agency = new AgencyLogIn(system)) {
            sessions = List.of(agency.tokens("openid"), agency.tokens("openid offline_access"));
        }
        cases.begin(
                "lightweight",
                "keycloak:" + HarbourRealm.NAME + ":" + lightweightId(),
                Map.of("playbook", "agency", "contact", "The agency's office"));
    }

    /** The account that lives in its session alone. */
    String lightweightId() {
        return Portal.subject(sessions.getFirst());
    }

    /** What comes of their refresh tokens: of the session, and of the application's. */
    List<String> errorsOnRefresh() throws IOException, InterruptedException {
        try (var portal = new Portal(system)) {
            return List.of(
                    portal.refresh(refreshToken(sessions.getFirst()))
                            .path("error")
                            .asString(""),
                    portal.refresh(refreshToken(sessions.getLast()))
                            .path("error")
                            .asString(""));
        }
    }

    private static String refreshToken(JsonNode tokens) {
        return tokens.path("refresh_token").asString();
    }

    /** Starts a departure that nobody follows. */
    Answer start(String person) {
        return cases.start(person, Map.of());
    }

    Answer decide(JsonNode created, String username, String decision) {
        var operator = Operator.ALL.stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow();
        var caller = Caller.operator(OperatorRealm.scriptClient(), username, operator.password(system.secrets()));
        return system.api()
                .post(
                        caller,
                        "/api/leavers/" + created.path("id").asString() + "/approval",
                        Map.of("decision", decision));
    }

    /** The cases that stand under a name. */
    List<JsonNode> casesOf(String displayName) {
        Stream<JsonNode> all = system.api()
                .get(system.operator("hr"), "/api/leavers?limit=100")
                .or("Listing cases")
                .path("items")
                .valueStream();
        return all.filter(one -> one.path("displayName").asString().equals(displayName))
                .toList();
    }
}

package io.lastday.sandbox.service;

import static io.lastday.sandbox.part.PartName.DEVICE_AUDIT;
import static io.lastday.sandbox.part.PartName.GATEWAY;
import static io.lastday.sandbox.part.PartName.IDENTITY_AUDIT;
import static io.lastday.sandbox.part.PartName.OFFBOARDING_WORKFLOW;
import static io.lastday.sandbox.part.PartName.POSTGRES;

import io.lastday.sandbox.keycloak.OperatorRealm;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.Part;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.Ports;
import io.lastday.sandbox.part.Secrets;
import io.lastday.sandbox.postgres.Postgres;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each of the four services is told about the rest of the system. */
public final class FourServices {
    private final Folders folders;
    private final Ports ports;
    private final Secrets secrets;
    private final Firm firm;

    /**
     * @param id the firm in every row and token
     * @param tenantId the directory of the firm at the simulated Microsoft
     * @param realm the firm's own realm in Keycloak
     * @param breakGlass the people who may never be offboarded, as {@code entra:…}
     * @param accounts what the identity audit is told of the firm's accounts, as settings
     * @param devices what the device audit is told of the firm's Fleet server, as settings; empty for a firm without one
     */
    public record Firm(
            String id,
            String tenantId,
            String realm,
            List<String> breakGlass,
            Map<String, String> accounts,
            Map<String, String> devices) {}

    public FourServices(Folders folders, Ports ports, Secrets secrets, Firm firm) {
        this.folders = folders;
        this.ports = ports;
        this.secrets = secrets;
        this.firm = firm;
    }

    public List<Part> all() {
        return List.of(identityAudit(), deviceAudit(), offboardingWorkflow(), gateway());
    }

    private Part identityAudit() {
        var properties = reactiveDatabase("identity_audit");
        properties.putAll(graph("lastday-identity-audit"));
        properties.putAll(firmsKeycloak("lastday-identity-audit"));
        properties.putAll(firm.accounts());
        var secret = reactiveDatabaseSecrets("identity_audit");
        secret.put("lastday.graph.client-secret", secrets.named("graph-lastday-identity-audit"));
        secret.put("lastday.keycloak.client-secret", secrets.named("harbour-lastday-identity-audit"));
        return service(IDENTITY_AUDIT, 160, Set.of(POSTGRES), properties, secret);
    }

    private Part deviceAudit() {
        var properties = reactiveDatabase("device_audit");
        properties.putAll(graph("lastday-device-audit"));
        var secret = reactiveDatabaseSecrets("device_audit");
        secret.put("lastday.graph.client-secret", secrets.named("graph-lastday-device-audit"));
        properties.put("lastday.devices.leavers.base-url", Ports.http(ports.service(OFFBOARDING_WORKFLOW)));
        secret.put("lastday.devices.leavers.client-secret", OperatorRealm.secret(secrets, "lastday-device-scan"));
        if (!firm.devices().isEmpty()) {
            DeclaredFile declared = DeclaredFile.in(folders);
            properties.putAll(firm.devices());
            properties.put("lastday.devices.fleet.base-url", Ports.http(ports.tenant()));
            properties.put("lastday.devices.file.path", declared.path().toString());
            properties.put("lastday.devices.file.public-key", declared.publicKey());
            secret.put("lastday.devices.fleet.token", Tenant.fleetToken(secrets));
        }
        return service(DEVICE_AUDIT, 160, Set.of(POSTGRES), properties, secret);
    }

    private Part offboardingWorkflow() {
        var properties = common();
        properties.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/offboarding");
        properties.put("spring.datasource.username", "offboarding");
        properties.putAll(graph("lastday-offboarding"));
        properties.putAll(firmsKeycloak("lastday-offboarding"));
        properties.putAll(keycloak("lastday.operators", OperatorRealm.NAME, "lastday-workflow"));
        properties.put(
                "lastday.archive.root",
                Folders.priv(folders.data().resolve("archive")).toString());
        properties.put(
                "lastday.archive.keys",
                Folders.priv(folders.data().resolve("keys")).toString());
        properties.put("lastday.seal.key", SealKey.in(folders).privateKey().toString());
        properties.put("lastday.services.device-audit", Ports.http(ports.service(DEVICE_AUDIT)));
        properties.put("lastday.services.identity-audit", Ports.http(ports.service(IDENTITY_AUDIT)));
        properties.put("lastday.oidc.client-id", "lastday-workflow");
        // the sandbox's Keycloak asks its operators for no second factor, so none can be fresh
        properties.put("lastday.urgency.fresh-login.required", "false");
        var secret = new HashMap<String, String>();
        secret.put("spring.datasource.password", Postgres.password(secrets, "offboarding"));
        secret.put("lastday.graph.client-secret", secrets.named("graph-lastday-offboarding"));
        secret.put("lastday.keycloak.client-secret", secrets.named("harbour-lastday-offboarding"));
        secret.put("lastday.oidc.client-secret", OperatorRealm.secret(secrets, "lastday-workflow"));
        secret.put("lastday.operators.client-secret", OperatorRealm.secret(secrets, "lastday-workflow"));
        return service(OFFBOARDING_WORKFLOW, 320, Set.of(POSTGRES), properties, secret);
    }

    private Part gateway() {
        var properties = common();
        properties.put("lastday.gateway.origin", Ports.http(ports.gateway()));
        for (PartName service : List.of(OFFBOARDING_WORKFLOW, IDENTITY_AUDIT, DEVICE_AUDIT)) {
            properties.put("lastday.services." + service.label(), Ports.http(ports.service(service)));
        }
        var secret = Map.of("lastday.oidc.client-secret", OperatorRealm.secret(secrets, "lastday-gateway"));
        return service(GATEWAY, 160, Set.of(), properties, secret);
    }

    private Service service(
            PartName name,
            int heapMegabytes,
            Set<PartName> needs,
            Map<String, String> properties,
            Map<String, String> secret) {
        return new Service(
                folders, ports, secrets, new ServiceSettings(name, heapMegabytes, needs, properties, secret));
    }

    private Map<String, String> common() {
        var properties = new HashMap<String, String>();
        properties.put("lastday.oidc.issuer", Ports.http(ports.keycloak()) + "/realms/" + OperatorRealm.NAME);
        properties.put("lastday.firm.id", firm.id());
        properties.put("lastday.firm.break-glass", String.join(",", firm.breakGlass()));
        return properties;
    }

    private Map<String, String> reactiveDatabase(String database) {
        String place = "postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
        var properties = common();
        properties.put("spring.r2dbc.url", "r2dbc:" + place);
        properties.put("spring.r2dbc.username", database);
        properties.put("spring.flyway.url", "jdbc:" + place);
        properties.put("spring.flyway.user", database);
        return properties;
    }

    private Map<String, String> reactiveDatabaseSecrets(String database) {
        var secret = new HashMap<String, String>();
        secret.put("spring.r2dbc.password", Postgres.password(secrets, database));
        secret.put("spring.flyway.password", Postgres.password(secrets, database));
        return secret;
    }

    private Map<String, String> graph(String caller) {
        String tenant = Ports.http(ports.tenant());
        return Map.of(
                "lastday.graph.base-url", tenant + "/v1.0",
                "lastday.graph.token-uri", tenant + "/" + firm.tenantId() + "/oauth2/v2.0/token",
                "lastday.graph.client-id", caller);
    }

    private Map<String, String> firmsKeycloak(String client) {
        return keycloak("lastday.keycloak", firm.realm(), client);
    }

    private Map<String, String> keycloak(String connection, String realm, String client) {
        return Map.of(
                connection + ".base-url", Ports.http(ports.keycloak()),
                connection + ".realm", realm,
                connection + ".client-id", client);
    }
}

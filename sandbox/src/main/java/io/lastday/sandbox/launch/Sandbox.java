package io.lastday.sandbox.launch;

import io.lastday.sandbox.keycloak.Keycloak;
import io.lastday.sandbox.keycloak.OperatorRealm;
import io.lastday.sandbox.keycloak.RealmFile;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.Part;
import io.lastday.sandbox.part.Ports;
import io.lastday.sandbox.part.Secrets;
import io.lastday.sandbox.postgres.Postgres;
import io.lastday.sandbox.service.FourServices;
import io.lastday.sandbox.service.Tenant;
import java.util.ArrayList;
import java.util.List;

/** The whole system on one machine: its folders, ports, secrets and parts, none of them started by being here. */
record Sandbox(Folders folders, Settings settings, Ports ports, Secrets secrets, List<Part> parts) {

    static Sandbox of(Folders folders, Settings settings) {
        var ports = new Ports(settings.offset());
        var secrets = new Secrets(folders.secrets());
        var firm = TheFirm.from(settings.wire().tenant());
        String keycloak = Ports.http(ports.keycloak());
        RealmFile firmRealm = firm.realm(secrets, keycloak, "ldap://127.0.0.1:" + ports.directory());
        List<RealmFile> realms = List.of(
                new OperatorRealm(secrets, Ports.http(ports.gateway()), firm::personOf),
                firmRealm,
                new AgencyRealm(secrets, keycloak));
        var parts = new ArrayList<Part>();
        parts.add(new Postgres(folders, ports.postgres(), secrets));
        parts.add(new Keycloak(folders, ports, Postgres.password(secrets, "keycloak"), realms));
        parts.add(new Tenant(
                folders,
                ports,
                secrets,
                settings.wire().tenant(),
                settings.wire().journal()));
        parts.addAll(new FourServices(folders, ports, secrets, firm.facts(firmRealm)).all());
        return new Sandbox(folders, settings, ports, secrets, List.copyOf(parts));
    }

    /** The one address for people and scripts. */
    String gateway() {
        return Ports.http(ports.gateway());
    }

    /** Where the simulated tenant listens. */
    String tenant() {
        return Ports.http(ports.tenant());
    }

    /** Who issues the operators' tokens. */
    String issuer() {
        return Ports.http(ports.keycloak()) + "/realms/" + OperatorRealm.NAME;
    }
}

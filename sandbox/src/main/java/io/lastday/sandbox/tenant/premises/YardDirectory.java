package io.lastday.sandbox.tenant.premises;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import io.lastday.sandbox.firm.Firm;
import io.lastday.sandbox.firm.YardStorage;
import io.lastday.sandbox.firm.YardStorage.Worker;
import java.net.InetAddress;
import java.util.EnumSet;

/** The yard's LDAP directory, really spoken on loopback and held in memory: who is in it is always the same. Only to be read. */
public final class YardDirectory implements AutoCloseable {
    private final InMemoryDirectoryServer server;

    private YardDirectory(InMemoryDirectoryServer server) {
        this.server = server;
    }

    /**
     * What nobody may know.
     *
     * @param reader password of whoever reads it
     * @param people password of everybody in it
     */
    public record Passwords(String reader, String people) {
        @Override
        public String toString() {
            return "Passwords[***]";
        }
    }

    /**
     * Answers once it listens.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException where it cannot
     */
    public static YardDirectory start(int port, Passwords passwords) {
        try {
            var server = new InMemoryDirectoryServer(settings(port, passwords));
            server.add(new Entry(YardStorage.SUFFIX, attribute("objectClass", "domain")));
            server.add(new Entry(YardStorage.PEOPLE, attribute("objectClass", "organizationalUnit")));
            for (Worker worker : YardStorage.workers()) {
                server.add(entry(worker, passwords));
            }
            server.startListening();
            return new YardDirectory(server);
        } catch (LDAPException e) {
            throw new IllegalStateException("the yard's directory: " + e.getMessage(), e);
        }
    }

    private static InMemoryDirectoryServerConfig settings(int port, Passwords passwords) throws LDAPException {
        var config = new InMemoryDirectoryServerConfig(YardStorage.SUFFIX);
        config.addAdditionalBindCredentials(YardStorage.READER, passwords.reader());
        config.setAuthenticationRequiredOperationTypes(EnumSet.of(OperationType.SEARCH, OperationType.COMPARE));
        config.setAllowedOperationTypes(EnumSet.of(
                OperationType.ABANDON,
                OperationType.BIND,
                OperationType.COMPARE,
                OperationType.SEARCH,
                OperationType.UNBIND));
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("yard", InetAddress.ofLiteral("127.0.0.1"), port, null));
        return config;
    }

    private static Entry entry(Worker worker, Passwords passwords) {
        return new Entry(
                "uid=" + worker.username() + "," + YardStorage.PEOPLE,
                new Attribute("objectClass", "inetOrgPerson", "organizationalPerson", "person"),
                attribute("uid", worker.username()),
                attribute("cn", worker.givenName() + " " + worker.surname()),
                attribute("givenName", worker.givenName()),
                attribute("sn", worker.surname()),
                attribute("mail", worker.username() + "@" + Firm.DOMAIN),
                attribute("userPassword", passwords.people()));
    }

    private static Attribute attribute(String name, String value) {
        return new Attribute(name, value);
    }

    /** The port it listens on. */
    public int port() {
        return server.getListenPort();
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}

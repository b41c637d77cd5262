package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Every write that the simulator knows. One runs at a time, so that what a check saw still holds when it is acted on. */
public final class Writes {
    private final Map<String, Write> writes = new HashMap<>();
    private final ReentrantLock one = new ReentrantLock();
    private final ManagedDevices devices;

    public Writes(TenantStore store, Relations relations, BodyCheck bodies, InstantSource clock) {
        var licences = new Licences(store, clock);
        writes.putAll(new UserChanges(store, relations, bodies, clock).writes());
        writes.putAll(new GroupLinks(store, relations, licences).writes());
        writes.putAll(new AuthenticationMethods(store).writes());
        writes.putAll(new ReportingLines(store).writes());
        writes.putAll(new UnitMembers(store, relations).writes());
        var roles = new RoleGrants(store);
        writes.putAll(roles.writes());
        writes.putAll(new ScheduleRequests(store, roles, bodies, clock).writes());
        writes.putAll(new Consents(store, bodies).writes());
        writes.putAll(new ApplicationChanges(store, relations).writes());
        writes.putAll(new AccessPackages(store, bodies, clock).writes());
        writes.putAll(new LicenceChanges(store, licences).writes());
        var mail = new SentMail(store, clock);
        writes.putAll(new Mailboxes(store, bodies).writes());
        writes.putAll(new Meetings(store, bodies, mail).writes());
        writes.putAll(new DriveSharing(store, mail, clock).writes());
        writes.putAll(new DeviceChanges(store, bodies).writes());
        this.devices = new ManagedDevices(store, clock);
        writes.putAll(devices.writes());
        writes.putAll(new TeamMembers(store, relations).writes());
        writes.putAll(new WhatIf(store, relations, bodies).writes());
        writes.putAll(new DeletedUsers(store, relations, clock).writes());
    }

    /** The devices that were told to do something. */
    public ManagedDevices devices() {
        return devices;
    }

    /** Carries out a write, or refuses it. */
    public GraphAnswer answer(Change change) {
        var write = writes.get(change.request().method() + " " + change.place());
        if (write == null) {
            throw GraphRefusal.of(
                    405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
        }
        one.lock();
        try {
            return write.answer(change);
        } finally {
            one.unlock();
        }
    }
}

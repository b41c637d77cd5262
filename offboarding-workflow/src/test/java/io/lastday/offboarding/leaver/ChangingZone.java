package io.lastday.offboarding.leaver;

import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** A zone whose rules change while the service runs, as new zone data would change them. */
final class ChangingZone extends ZoneRulesProvider {

    static final String ID = "Testing/Changing";

    private static volatile ZoneRules rules = ZoneRules.of(ZoneOffset.UTC);

    static {
        registerProvider(new ChangingZone());
    }

    /** From now on the zone lies so many hours east. */
    static void offset(int hours) {
        rules = ZoneRules.of(ZoneOffset.ofHours(hours));
    }

    @Override
    protected Set<String> provideZoneIds() {
        return Set.of(ID);
    }

    @Override
    protected ZoneRules provideRules(String zoneId, boolean forCaching) {
        return rules;
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
        return new TreeMap<>();
    }
}

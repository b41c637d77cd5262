package io.lastday.device.scan;

import io.lastday.device.person.Holder;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.DeviceFacets;
import io.lastday.device.posture.DeviceFacts.Identity;
import io.lastday.device.posture.DeviceItem;
import io.lastday.device.posture.Posture;
import io.lastday.device.summary.Figures;
import io.lastday.platform.evaluation.EvaluatedRow;
import io.lastday.platform.finding.RaisedFinding;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** How a posture is stored, so that the filters of the list find it. */
final class DeviceRow {

    private DeviceRow() {}

    static EvaluatedRow of(
            Posture posture,
            DeviceItem item,
            List<RaisedFinding> gaps,
            Leavers leavers,
            LocalDate today,
            JsonMapper json) {
        Identity identity = posture.facts().identity();
        return new EvaluatedRow(
                identity.id(),
                identity.name().toLowerCase(Locale.ROOT),
                search(posture),
                facets(posture, leavers.answer(item.leaver()), today),
                json.writeValueAsString(item),
                gaps);
    }

    private static String search(Posture posture) {
        Identity identity = posture.facts().identity();
        return Stream.of(
                        identity.name(),
                        identity.personName(),
                        identity.email(),
                        posture.facts().system().name(),
                        posture.facts().system().version())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> facets(Posture posture, Optional<Boolean> leaving, LocalDate today) {
        Map<String, String> facets = new HashMap<>();
        facets.put(DeviceFacets.STATE, posture.state().name());
        facets.put(DeviceFacets.OWNERSHIP, posture.ownership().name());
        facets.put(DeviceFacets.PLATFORM, posture.facts().platform().name());
        String person = posture.facts().identity().personId();
        if (person != null) {
            facets.put(DeviceFacets.OWNER, person);
        }
        Holder holder = posture.holder();
        if (holder != null) {
            add(holder, facets);
        }
        facets.put(DeviceFacets.MANAGED, String.valueOf(posture.facts().managed()));
        facets.put(DeviceFacets.STALE, String.valueOf(posture.stale()));
        facets.put(DeviceFacets.ENDS_SOON, String.valueOf(posture.endsWithin(Figures.SOON_DAYS, today)));
        facets.put(DeviceFacets.CONFLICT, String.valueOf(posture.isContested()));
        leaving.ifPresent(is -> facets.put(DeviceFacets.LEAVER, is.toString()));
        posture.results().forEach(result -> add(result, facets));
        return facets;
    }

    private static void add(Holder holder, Map<String, String> facets) {
        facets.put(DeviceFacets.PERSON_STATE, holder.state().name());
        if (holder.department() != null) {
            facets.put(DeviceFacets.DEPARTMENT, holder.department());
        }
    }

    private static void add(CheckResult result, Map<String, String> facets) {
        facets.put(DeviceFacets.ofCheck(result.check()), result.state().name());
        if (result.reason() != null) {
            facets.put(DeviceFacets.ofReason(result.check()), result.reason());
        }
    }
}

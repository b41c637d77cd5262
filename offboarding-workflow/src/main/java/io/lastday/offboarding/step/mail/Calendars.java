package io.lastday.offboarding.step.mail;

import com.microsoft.graph.models.Calendar;
import com.microsoft.graph.models.CalendarCollectionResponse;
import com.microsoft.graph.models.CalendarPermission;
import com.microsoft.graph.models.CalendarPermissionCollectionResponse;
import com.microsoft.graph.models.CalendarRoleType;
import com.microsoft.graph.models.EmailAddress;
import com.microsoft.graph.users.item.calendars.CalendarsRequestBuilder;
import com.microsoft.graph.users.item.calendars.item.calendarpermissions.CalendarPermissionsRequestBuilder;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who may see and change people's calendars. */
final class Calendars {

    static final String READ = "Calendars.Read";
    static final String WRITE = "Calendars.ReadWrite";

    private final Graph graph;

    Calendars(Graph graph) {
        this.graph = graph;
    }

    /** Every right to a calendar that is the person's own to share. */
    List<CalendarShare> sharesOf(String user) {
        return own(user).stream()
                .flatMap(calendar -> shares(user, calendar).stream())
                .toList();
    }

    private List<String> own(String user) {
        return graph
                .all(
                        READ,
                        new Paged<>(
                                client -> client.users()
                                        .byUserId(user)
                                        .calendars()
                                        .get(),
                                (client, link) -> client.users()
                                        .byUserId(user)
                                        .calendars()
                                        .withUrl(link)
                                        .get(),
                                CalendarCollectionResponse::getValue))
                .stream()
                .filter(calendar -> !Boolean.FALSE.equals(calendar.getCanShare()))
                .map(Calendar::getId)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<CalendarShare> shares(String user, String calendar) {
        return graph
                .all(
                        READ,
                        new Paged<>(
                                client -> rights(client.users().byUserId(user).calendars(), calendar)
                                        .get(),
                                (client, link) -> rights(
                                                client.users().byUserId(user).calendars(), calendar)
                                        .withUrl(link)
                                        .get(),
                                CalendarPermissionCollectionResponse::getValue))
                .stream()
                .map(right -> share(calendar, right))
                .toList();
    }

    private static CalendarPermissionsRequestBuilder rights(CalendarsRequestBuilder calendars, String calendar) {
        return calendars.byCalendarId(calendar).calendarPermissions();
    }

    private static CalendarShare share(String calendar, CalendarPermission right) {
        return new CalendarShare(
                calendar,
                String.valueOf(right.getId()),
                Optional.ofNullable(right.getEmailAddress())
                        .map(EmailAddress::getAddress)
                        .orElse(""),
                Boolean.TRUE.equals(right.getIsInsideOrganization()),
                !Boolean.FALSE.equals(right.getIsRemovable()),
                Optional.ofNullable(right.getRole())
                        .map(CalendarRoleType::getValue)
                        .orElse(""));
    }

    /** Takes a right back. */
    void takeBack(String user, CalendarShare share) {
        graph.run(
                WRITE,
                client -> rights(client.users().byUserId(user).calendars(), share.calendar())
                        .byCalendarPermissionId(share.id())
                        .delete());
    }

    /** Gives a right back as it was; nobody is written to. */
    void giveBack(String user, CalendarShare share) {
        EmailAddress address = new EmailAddress();
        address.setAddress(share.with());
        CalendarPermission right = new CalendarPermission();
        right.getBackingStore().clear();
        right.setEmailAddress(address);
        right.setIsInsideOrganization(share.inside());
        right.setIsRemovable(share.removable());
        right.setRole(CalendarRoleType.forValue(share.role()));
        graph.run(
                WRITE,
                client -> rights(client.users().byUserId(user).calendars(), share.calendar())
                        .post(right));
    }
}

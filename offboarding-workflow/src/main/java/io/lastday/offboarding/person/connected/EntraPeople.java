package io.lastday.offboarding.person.connected;

import com.microsoft.graph.models.SignInActivity;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.UserCollectionResponse;
import com.microsoft.graph.users.UsersRequestBuilder;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds people in Entra. */
final class EntraPeople {

    /** Most people that one search shows: whoever gets more has to say more. */
    static final int MOST = 25;

    private static final String READ = "User.Read.All";
    private static final String[] SHOWN = {
        "id",
        "displayName",
        "userPrincipalName",
        "mail",
        "jobTitle",
        "department",
        "employeeId",
        "accountEnabled",
        "userType"
    };
    private static final String SIGN_INS = "signInActivity";
    private static final Pattern NUMBERED = Pattern.compile("(?=.*\\d)[A-Za-z0-9-]{1,16}");

    private final Graph graph;

    EntraPeople(Graph graph) {
        this.graph = graph;
    }

    /** People whose name (any word of it), address or user name starts with {@code text}, or whose employee number it is. */
    List<EntraPerson> search(String text) {
        Map<String, EntraPerson> found = new LinkedHashMap<>();
        if (NUMBERED.matcher(text).matches()) {
            filtered("employeeId eq '" + text + "'").forEach(person -> found.put(person.id(), person));
        }
        String said = text.replace('"', ' ').replace('\\', ' ').strip();
        if (!said.isEmpty()) {
            list(query -> query.search = anywhere(said)).forEach(person -> found.putIfAbsent(person.id(), person));
        }
        return found.values().stream().limit(MOST + 1L).toList();
    }

    private static String anywhere(String said) {
        return Stream.of("displayName", "mail", "userPrincipalName")
                .map(property -> "\"" + property + ":" + said + "\"")
                .collect(Collectors.joining(" OR "));
    }

    /** People who have exactly this address. */
    List<EntraPerson> byMail(String mail) {
        String quoted = "'" + mail.replace("'", "''").toLowerCase(Locale.ROOT) + "'";
        return filtered("mail eq " + quoted + " or userPrincipalName eq " + quoted);
    }

    /** One person; empty only where Entra answered that there is none. */
    Optional<EntraPerson> byId(String id) {
        try {
            return Optional.of(person(withSignIns(select -> graph.call(
                    READ,
                    client -> client.users().byUserId(id).get(request -> request.queryParameters.select = select)))));
        } catch (RemoteFailure.NotFound absent) {
            return Optional.empty();
        }
    }

    /** How many enabled members the directory counts. */
    int enabledMembers() {
        UserCollectionResponse page = graph.call(
                READ,
                client -> client.users().get(request -> {
                    request.headers.add("ConsistencyLevel", "eventual");
                    request.queryParameters.filter = "accountEnabled eq true and userType eq 'Member'";
                    request.queryParameters.count = true;
                    request.queryParameters.top = 1;
                    request.queryParameters.select = new String[] {"id"};
                }));
        Long count = page.getOdataCount();
        if (count == null) {
            throw new RemoteFailure.Terminal("Graph (" + READ + "): no count given", 0, "NO_COUNT", null);
        }
        return Math.toIntExact(count);
    }

    private List<EntraPerson> filtered(String filter) {
        return list(query -> query.filter = filter);
    }

    private List<EntraPerson> list(Consumer<UsersRequestBuilder.GetQueryParameters> narrow) {
        UserCollectionResponse page = withSignIns(select -> graph.call(
                READ,
                client -> client.users().get(request -> {
                    request.headers.add("ConsistencyLevel", "eventual");
                    narrow.accept(request.queryParameters);
                    request.queryParameters.count = true;
                    request.queryParameters.top = MOST + 1;
                    request.queryParameters.select = select;
                })));
        // One page is enough: it holds one person more than is shown, and then the search says that it is not whole.
        return Objects.requireNonNullElse(page.getValue(), List.<User>of()).stream()
                .map(EntraPeople::person)
                .toList();
    }

    // Sign-ins need a licence and a permission of their own; without them people are found all the same.
    private static <T> T withSignIns(java.util.function.Function<String[], T> read) {
        String[] everything =
                Stream.concat(Stream.of(SHOWN), Stream.of(SIGN_INS)).toArray(String[]::new);
        try {
            return read.apply(everything);
        } catch (RemoteFailure.MissingPermission notShown) {
            return read.apply(SHOWN.clone());
        }
    }

    private static EntraPerson person(User user) {
        String id = Objects.requireNonNull(user.getId(), "a user without an id");
        String username = Objects.requireNonNullElse(user.getUserPrincipalName(), id);
        return new EntraPerson(
                id,
                Objects.requireNonNullElse(user.getDisplayName(), username),
                username,
                user.getMail(),
                user.getJobTitle(),
                user.getDepartment(),
                user.getEmployeeId(),
                !Boolean.FALSE.equals(user.getAccountEnabled()),
                "Guest".equalsIgnoreCase(user.getUserType()),
                lastSignIn(user.getSignInActivity()));
    }

    private static @Nullable Instant lastSignIn(@Nullable SignInActivity activity) {
        OffsetDateTime last = activity == null ? null : activity.getLastSignInDateTime();
        return last == null ? null : last.toInstant();
    }
}

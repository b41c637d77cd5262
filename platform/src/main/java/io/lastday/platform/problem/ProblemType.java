package io.lastday.platform.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** One kind of problem. Each service lists its own as an enum: the constant's name is the stable part of its {@link #uri()}. */
public interface ProblemType {

    /** In capitals with underscores, as an enum gives it. Never renamed once released. */
    String name();

    /** The status that answers carry. */
    HttpStatus status();

    /** What is wrong in a few words, the same for every occurrence. */
    String title();

    /** The stable identifier, {@code urn:lastday:problem:<kebab>} (RFC 9457, 3.1.1). */
    default URI uri() {
        return URI.create(
                "urn:lastday:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

package io.lastday.sandbox.tenant.query;

import io.lastday.sandbox.tenant.query.Filter.Literal;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code $filter} by recursive descent. */
public final class FilterReader {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*('(?:[^']|'')*'|[(),]|[A-Za-z0-9_@.:/+\\-]+)", Pattern.UNICODE_CASE);
    private static final Set<String> OPS = Set.of("eq", "ne", "gt", "ge", "lt", "le");
    private static final Set<String> FUNCTIONS = Set.of("startswith", "endswith", "contains");
    private static final int DEEPEST = 50;
    private final List<String> tokens;
    private int at;
    private int depth;

    private FilterReader(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Reads the whole text; anything else is refused as Graph refuses it. */
    public static Filter read(String text) {
        var reader = new FilterReader(tokens(text));
        var filter = reader.or();
        if (reader.at < reader.tokens.size()) {
            throw syntax(reader.at);
        }
        return filter;
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, text.strip().length());
        }
        if (end < text.strip().length() || tokens.isEmpty()) {
            throw syntax(end);
        }
        return tokens;
    }

    private Filter or() {
        if (++depth > DEEPEST) {
            throw GraphRefusal.badRequest("Invalid filter clause: The depth limit was reached.");
        }
        var left = and();
        while (accept("or")) {
            left = new Filter.Or(left, and());
        }
        depth--;
        return left;
    }

    private Filter and() {
        var left = unary();
        while (accept("and")) {
            left = new Filter.And(left, unary());
        }
        return left;
    }

    private Filter unary() {
        if (accept("not")) {
            return new Filter.Not(unary());
        }
        if (accept("(")) {
            var inner = or();
            expect(")");
            return inner;
        }
        return FUNCTIONS.contains(peek().toLowerCase(Locale.ROOT)) ? function() : comparison();
    }

    private Filter function() {
        var function = next();
        expect("(");
        var path = next();
        expect(",");
        var value = literal();
        expect(")");
        return new Filter.Text(function, path, value.text());
    }

    private Filter comparison() {
        var path = next();
        if (path.endsWith("/any") && accept("(")) {
            return any(path.substring(0, path.length() - 4));
        }
        if (accept("in")) {
            return new Filter.In(path, list());
        }
        var op = next().toLowerCase(Locale.ROOT);
        if (!OPS.contains(op)) {
            throw syntax(at);
        }
        return new Filter.Compare(path, op, literal());
    }

    private Filter any(String path) {
        var head = next();
        int colon = head.indexOf(':');
        if (colon < 0) {
            throw syntax(at);
        }
        if (colon + 1 < head.length()) {
            tokens.add(at, head.substring(colon + 1));
        }
        var inner = or();
        expect(")");
        return new Filter.Any(path, head.substring(0, colon), inner);
    }

    private List<Literal> list() {
        expect("(");
        var values = new ArrayList<Literal>();
        do {
            values.add(literal());
        } while (accept(","));
        expect(")");
        return values;
    }

    private Literal literal() {
        var token = next();
        if (token.startsWith("'")) {
            return new Literal(token.substring(1, token.length() - 1).replace("''", "'"), Literal.Kind.STRING);
        }
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "true", "false" -> new Literal(token.toLowerCase(Locale.ROOT), Literal.Kind.BOOLEAN);
            case "null" -> new Literal("", Literal.Kind.NULL);
            default -> new Literal(token, bare(token));
        };
    }

    private static Literal.Kind bare(String token) {
        if (token.matches("-?\\d+(\\.\\d+)?")) {
            return Literal.Kind.NUMBER;
        }
        if (isInstant(token) || token.matches("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}")) {
            return Literal.Kind.BARE;
        }
        throw GraphRefusal.badRequest("Invalid filter clause: Could not find a property named '" + token + "'.");
    }

    private static boolean isInstant(String token) {
        try {
            return OffsetDateTime.parse(token).getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String peek() {
        if (at >= tokens.size()) {
            throw syntax(at);
        }
        return tokens.get(at);
    }

    private String next() {
        var token = peek();
        at++;
        return token;
    }

    private boolean accept(String token) {
        boolean found = at < tokens.size() && tokens.get(at).equalsIgnoreCase(token);
        if (found) {
            at++;
        }
        return found;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw syntax(at);
        }
    }

    private static GraphRefusal syntax(int position) {
        return GraphRefusal.badRequest("Invalid filter clause: Syntax error at position " + position + ".");
    }
}

package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.query.PageToken;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ObjectNode;

/** Cuts a list into pages. The Teams export now and then repeats a message or answers an empty page, as the real one. */
final class Pages {
    private final double odd;
    private final SplittableRandom random;

    /** @param odd how many of a hundred pages of an export are empty, and how many repeat a message, as a share of one */
    Pages(double odd, long seed) {
        this.odd = odd;
        this.random = new SplittableRandom(seed);
    }

    record Page(List<ObjectNode> entities, Optional<PageToken> next) {}

    /** The plain page at a token. */
    Page cut(List<ObjectNode> all, PageToken token, int size) {
        int from = Math.min(token.offset(), all.size());
        int to = Math.min(from + size, all.size());
        return new Page(all.subList(from, to), next(all, to));
    }

    /** A page of the export: empty with a next link, or starting with the last page's last message, or plain. */
    synchronized Page cutOddly(List<ObjectNode> all, PageToken token, int size) {
        boolean more = token.offset() < all.size();
        if (more && !token.afterEmpty() && random.nextDouble() < odd) {
            return new Page(List.of(), Optional.of(new PageToken(token.offset(), true)));
        }
        var page = cut(all, token, size);
        if (token.offset() == 0 || !more || random.nextDouble() >= odd) {
            return page;
        }
        int to = token.offset() + page.entities().size();
        return new Page(all.subList(token.offset() - 1, to), page.next());
    }

    private static Optional<PageToken> next(List<ObjectNode> all, int to) {
        return to < all.size() ? Optional.of(new PageToken(to, false)) : Optional.empty();
    }
}

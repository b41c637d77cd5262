package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of one layout, and what their dates say about their order and calendar. */
final class LayoutTally {

    private final Layout layout;
    private final List<OrderTally> orders;
    private final Map<YearSystem, Long> systems = new EnumMap<>(YearSystem.class);
    private YearSystem system = YearSystem.GREGORIAN;
    private long sameDate;
    private long headers;
    private long files;
    private final Place first = new Place();
    private int one = -1;
    private int two = -1;
    private int three = -1;

    LayoutTally(Layout layout, @Nullable DateOrder given) {
        this.layout = layout;
        List<DateOrder> open = given == null ? layout.years().orders() : List.of(given);
        this.orders = open.stream()
                .map(order -> new OrderTally(order, layout.years()))
                .toList();
    }

    /** Takes a header, and the date in the name of its file or {@link CalendarDate#NONE}. */
    void add(HeaderScanner header, LinePieces piece, int fileDate) {
        headers++;
        if (header.first() == one && header.second() == two && header.third() == three) {
            sameDate++;
            for (OrderTally order : orders) {
                order.again();
            }
        } else {
            first.keepFirst(piece);
            countSystem();
            one = header.first();
            two = header.second();
            three = header.third();
            system = YearSystem.of(CalendarDate.year(orders.get(0).order(), header), layout.years());
            orders.forEach(order -> order.add(header, piece));
        }
        if (fileDate != CalendarDate.NONE) {
            files++;
            orders.forEach(order -> order.named(fileDate));
        }
    }

    private void countSystem() {
        if (one >= 0) {
            systems.merge(system, 1 + sameDate, Long::sum);
        }
        sameDate = 0;
    }

    Layout layout() {
        return layout;
    }

    long headers() {
        return headers;
    }

    /** Files with a date in their names. */
    long files() {
        return files;
    }

    Place first() {
        return first;
    }

    List<OrderTally> orders() {
        return orders;
    }

    /** The calendar of most years. */
    YearSystem mostUsedSystem() {
        countSystem();
        one = -1;
        return systems.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(YearSystem.GREGORIAN);
    }
}

package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Playbook.PhasePlan;
import io.lastday.offboarding.step.StepId;
import java.util.ArrayList;
import java.util.List;

/** Where the parts of a playbook stand: phases from left to right, and in each gates in a row and branches below each other. */
final class BpmnLayout {

    private static final int TASK_WIDTH = 120;
    private static final int TASK_HEIGHT = 70;
    private static final int GAP = 40;
    private static final int ROW = TASK_HEIGHT + 20;
    private static final int EVENT = 36;
    private static final int GATEWAY = 50;
    private static final int TOP = 80;
    private static final int PADDING = 30;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private int x = 80;

    private BpmnLayout() {}

    static BpmnLayout of(Playbook playbook) {
        BpmnLayout layout = new BpmnLayout();
        int rows = playbook.phases().stream()
                .mapToInt(plan -> Math.max(1, plan.lanes().size()))
                .max()
                .orElse(1);
        int height = rows * ROW + 2 * PADDING;
        int middle = TOP + height / 2;
        Shape last = layout.put(layout.nodes, Kind.START, "begin", EVENT, EVENT, middle);
        for (PhasePlan plan : playbook.phases()) {
            last = layout.link(layout.nodes, last, layout.phase(plan, height, middle));
        }
        layout.link(layout.nodes, last, layout.put(layout.nodes, Kind.END, "end", EVENT, EVENT, middle));
        return layout;
    }

    private Shape phase(PhasePlan plan, int height, int middle) {
        String key = plan.phase().key();
        List<Node> inside = new ArrayList<>();
        int left = x;
        int at = shapes.size();
        x += PADDING;
        Shape last = put(inside, Kind.START, key + "-begin", EVENT, EVENT, middle);
        for (StepId gate : plan.gates()) {
            last = link(inside, last, task(inside, gate, middle));
        }
        if (!plan.lanes().isEmpty()) {
            last = lanes(plan, key, inside, last, middle);
        }
        link(inside, last, put(inside, Kind.END, key + "-end", EVENT, EVENT, middle));
        Shape box = new Shape(key, left, TOP, x - GAP + PADDING - left, height, true);
        x = box.x() + box.width() + GAP;
        // a box before what stands in it: otherwise it would be drawn over it
        shapes.add(at, box);
        nodes.add(new Node(Kind.SUB_PROCESS, key, plan.phase().title(), inside, "", ""));
        return box;
    }

    private Shape lanes(PhasePlan plan, String key, List<Node> inside, Shape before, int middle) {
        Shape fork = link(inside, before, put(inside, Kind.GATEWAY, key + "-fork", GATEWAY, GATEWAY, middle));
        int start = x;
        int end = x;
        int first = middle - (plan.lanes().size() - 1) * ROW / 2;
        List<Shape> ends = new ArrayList<>();
        for (int i = 0; i < plan.lanes().size(); i++) {
            x = start;
            Shape last = fork;
            for (StepId step : plan.lanes().get(i)) {
                last = link(inside, last, task(inside, step, first + i * ROW));
            }
            ends.add(last);
            end = Math.max(end, x);
        }
        x = end;
        Shape join = put(inside, Kind.GATEWAY, key + "-join", GATEWAY, GATEWAY, middle);
        ends.forEach(each -> link(inside, each, join));
        return join;
    }

    private Shape task(List<Node> into, StepId step, int middle) {
        return put(into, Kind.TASK, step.value(), TASK_WIDTH, TASK_HEIGHT, middle);
    }

    private Shape put(List<Node> into, Kind kind, String id, int width, int height, int middle) {
        Shape shape = new Shape(id, x, middle - height / 2, width, height, false);
        x += width + GAP;
        shapes.add(shape);
        into.add(new Node(kind, id, "", List.of(), "", ""));
        return shape;
    }

    private Shape link(List<Node> into, Shape from, Shape to) {
        String id = "flow-" + (edges.size() + 1);
        into.add(new Node(Kind.FLOW, id, "", List.of(), from.id(), to.id()));
        int y1 = from.y() + from.height() / 2;
        int y2 = to.y() + to.height() / 2;
        // out of a fork the line bends at once, into a join it bends last: so no line crosses a task
        int bend = from.height() == GATEWAY ? from.x() + from.width() + GAP / 2 : to.x() - GAP / 2;
        List<Point> points = y1 == y2
                ? List.of(new Point(from.x() + from.width(), y1), new Point(to.x(), y2))
                : List.of(
                        new Point(from.x() + from.width(), y1),
                        new Point(bend, y1),
                        new Point(bend, y2),
                        new Point(to.x(), y2));
        edges.add(new Edge(id, points));
        return to;
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    List<Shape> shapes() {
        return List.copyOf(shapes);
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    /** What a node is. */
    enum Kind {
        START,
        END,
        GATEWAY,
        TASK,
        SUB_PROCESS,
        FLOW
    }

    /**
     * An element of the process.
     *
     * @param title of a sub-process only
     * @param inside of a sub-process only
     */
    record Node(Kind kind, String id, String title, List<Node> inside, String from, String to) {}

    record Shape(String id, int x, int y, int width, int height, boolean expanded) {}

    record Edge(String id, List<Point> points) {}

    record Point(int x, int y) {}
}

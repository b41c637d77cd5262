package io.lastday.chat.finding.labelled;

import io.lastday.chat.finding.labelled.LabelledMessage.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills a template: {@code {list}}, {@code {value}}, {@code {pattern}}, and {@code [[kind:labelled]]} around them. */
final class Expander {

    private final Map<String, List<String>> lists;
    private final TestValues values;
    private final Random random;

    private final StringBuilder out = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();

    Expander(Map<String, List<String>> lists, Random random) {
        this.lists = lists;
        this.values = new TestValues(random);
        this.random = random;
    }

    LabelledMessage expand(String template) {
        out.setLength(0);
        spans.clear();
        String rest = template;
        for (int open = rest.indexOf("[["); open >= 0; open = rest.indexOf("[[")) {
            int close = rest.indexOf("]]", open);
            int colon = rest.indexOf(':', open);
            fill(rest.substring(0, open));
            int start = out.length();
            fill(rest.substring(colon + 1, close));
            spans.add(new Span(rest.substring(open + 2, colon), start, out.length()));
            rest = rest.substring(close + 2);
        }
        fill(rest);
        return new LabelledMessage("", out.toString(), spans);
    }

    private void fill(String template) {
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            out.append(template, at, open);
            slot(template.substring(open + 1, close));
            at = close + 1;
        }
        out.append(template.substring(at));
    }

    private void slot(String name) {
        List<String> list = lists.get(name);
        if (list != null) {
            fill(list.get(random.nextInt(list.size())));
            return;
        }
        if (name.indexOf('#') >= 0 || name.indexOf('?') >= 0 || name.indexOf('*') >= 0) {
            out.append(values.pattern(name));
            return;
        }
        String value = values.of(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing fills {" + name + "}");
        }
        out.append(value);
    }
}

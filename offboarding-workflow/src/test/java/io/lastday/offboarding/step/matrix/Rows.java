package io.lastday.offboarding.step.matrix;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The rows of the matrix: whoever adds a step adds its row beside the step's other tests, and it is found. */
final class Rows {

    private Rows() {}

    static List<Class<? extends MatrixRow>> all() {
        return found(MatrixRow.class).toList();
    }

    static List<ProvenRow> proven() {
        return found(ProvenRow.class).map(Rows::<ProvenRow>made).toList();
    }

    private static <T> Stream<Class<? extends T>> found(Class<T> kind) {
        var scan = new ClassPathScanningCandidateComponentProvider(/* useDefaultFilters */ false);
        scan.addIncludeFilter(new AssignableTypeFilter(kind));
        return scan.findCandidateComponents("io.lastday.offboarding").stream()
                .map(bean -> Objects.requireNonNull(bean.getBeanClassName()))
                .sorted()
                .<Class<? extends T>>map(name -> named(name, kind))
                .filter(row -> !Modifier.isAbstract(row.getModifiers()));
    }

    private static <T> Class<? extends T> named(String name, Class<T> kind) {
        try {
            return Class.forName(name).asSubclass(kind);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T made(Class<? extends T> row) {
        try {
            Constructor<? extends T> constructor = row.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(row + " needs a constructor without parameters", e);
        }
    }
}

package io.lastday.offboarding.step.matrix;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The rows of the matrix: whoever adds a step adds its row beside the step's other tests, and it is found. */
final class Rows {

    private Rows() {}

    static List<Class<? extends MatrixRow>> all() {
        var scan = new ClassPathScanningCandidateComponentProvider(/* useDefaultFilters */ false);
        scan.addIncludeFilter(new AssignableTypeFilter(MatrixRow.class));
        return scan.findCandidateComponents("io.lastday.offboarding").stream()
                .map(Rows::row)
                .filter(row -> !Modifier.isAbstract(row.getModifiers()))
                .<Class<? extends MatrixRow>>map(row -> row)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static Class<? extends MatrixRow> row(BeanDefinition found) {
        try {
            return Class.forName(Objects.requireNonNull(found.getBeanClassName()))
                    .asSubclass(MatrixRow.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static MatrixRow made(Class<? extends MatrixRow> row) {
        try {
            Constructor<? extends MatrixRow> constructor = row.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(row + " needs a constructor without parameters", e);
        }
    }
}

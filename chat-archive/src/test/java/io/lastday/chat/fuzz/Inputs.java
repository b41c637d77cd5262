package io.lastday.chat.fuzz;

import io.lastday.chat.intake.ZipBytesOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Makes broken input. */
@FunctionalInterface
interface Inputs {

    byte[] next(SplittableRandom random);

    /** Samples, broken; one in eight are random bytes. */
    static Inputs of(List<byte[]> samples) {
        return random -> {
            if (random.nextInt(8) > 0) {
                return new Mutator(samples, random).next();
            }
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    /** Whole zip files of which one entry is broken inside. */
    static Inputs inZip(List<Map<String, byte[]>> archives) {
        return random -> {
            // in one order on every run, or a seed would say nothing
            Map<String, byte[]> archive = new TreeMap<>(archives.get(random.nextInt(archives.size())));
            List<String> names = new ArrayList<>(archive.keySet());
            String broken = names.get(random.nextInt(names.size()));
            ZipBytesOf zip = new ZipBytesOf();
            // packing is most of the work and is tried often enough elsewhere
            boolean packed = random.nextInt(16) == 0;
            archive.forEach((name, bytes) -> {
                byte[] content =
                        name.equals(broken) ? new Mutator(List.copyOf(archive.values()), random).next(bytes) : bytes;
                if (packed) {
                    zip.file(name, content);
                } else {
                    zip.stored(name, content);
                }
            });
            return zip.bytes();
        };
    }
}

package org.throughline.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Where a file's bytes are: on disk or in memory, read as often as needed and never copied whole. */
sealed interface Source {

    SeekableByteChannel open() throws IOException;

    long size() throws IOException;

    default InputStream stream() throws IOException {
        return Channels.newInputStream(open());
    }

    /** The first bytes, at most {@code most} of them. */
    default byte[] head(int most) throws IOException {
        try (var stream = stream()) {
            return stream.readNBytes(most);
        }
    }

    /** The last bytes, at most {@code most} of them. */
    default byte[] tail(int most) throws IOException {
        try (var channel = open()) {
            var room = ByteBuffer.allocate((int) Math.min(most, channel.size()));
            channel.position(channel.size() - room.capacity());
            while (room.hasRemaining() && channel.read(room) >= 0) {}
            return room.array();
        }
    }

    record OnDisk(Path file) implements Source {
        @Override
        public SeekableByteChannel open() throws IOException {
            return Files.newByteChannel(file);
        }

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record InMemory(byte[] bytes) implements Source {
        @Override
        public SeekableByteChannel open() {
            return new SeekableInMemoryByteChannel(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }
    }
}

// Command ferretdb serves MongoDB's protocol from SQLite files, for the integration tests on
// machines that cannot have a mongod. FerretDB's own command refuses to start when it is built
// through the module proxy, so this one embeds its package instead.
//
//	ferretdb FOLDER
//
// It keeps its databases in FOLDER, prints its address as one line, and ends when its standard
// input closes: so it never outlives the tests that started it, however those end.
package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: "127.0.0.1:0"}, // any free port
		Logger:    slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
		Handler:   "sqlite",
		SQLiteURL: "file:" + os.Args[1] + "/",
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}

	running, stop := context.WithCancel(context.Background())
	go func() {
		io.Copy(io.Discard, os.Stdin)
		stop()
	}()
	go fmt.Println(server.MongoDBURI()) // known once Run listens
	server.Run(running)
}

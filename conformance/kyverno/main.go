// Command judge answers questions about policies and objects with Kyverno's own code, one JSON value a line:
// a question on standard input, its answer on standard output, in the same order.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/go-logr/logr"
	"k8s.io/klog/v2"
	ctrl "sigs.k8s.io/controller-runtime"
)

// question has one field set.
type question struct {
	Use      *usage          `json:"use"`
	Judge    *submission     `json:"judge"`
	Mutate   *submission     `json:"mutate"`
	Generate *happening      `json:"generate"`
	Verify   *submission     `json:"verify"`
	Key      *wantedKey      `json:"key"`
	Push     *wantedImage    `json:"push"`
	Admit    json.RawMessage `json:"admit"`
	Evaluate *evaluation     `json:"evaluate"`
}

// failure is the answer where there is none: the question or this program is wrong.
type failure struct {
	Failure string `json:"failure"`
}

func main() {
	klog.SetOutput(io.Discard)
	klog.LogToStderr(false)
	ctrl.SetLogger(logr.Discard())
	if err := serve(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(in io.Reader, out io.Writer) error {
	pending := make(chan chan any, 4*runtime.GOMAXPROCS(0))
	failed := make(chan error, 1)
	go func() { failed <- ask(in, pending) }()
	buffered := bufio.NewWriterSize(out, 1<<20)
	encoder := json.NewEncoder(buffered)
	encoder.SetEscapeHTML(false)
	for answer := range pending {
		if err := encoder.Encode(<-answer); err != nil {
			return err
		}
		if len(pending) == 0 {
			if err := buffered.Flush(); err != nil {
				return err
			}
		}
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	return <-failed
}

// ask starts to answer each question and hands on, in order, where its answer will be. A new catalogue waits for
// nothing: what was asked before keeps the one that it was asked under.
func ask(in io.Reader, pending chan<- chan any) error {
	defer close(pending)
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	current := &answers{judge: &judge{}}
	reader := bufio.NewReaderSize(in, 1<<20)
	for {
		line, err := reader.ReadBytes('\n')
		if len(line) > 1 {
			answer := make(chan any, 1)
			var asked question
			if err := json.Unmarshal(line, &asked); err != nil {
				answer <- failure{err.Error()}
			} else if asked.Use != nil {
				next, err := newAnswers(*asked.Use)
				if err != nil {
					answer <- failure{err.Error()}
				} else {
					current = next
					answer <- struct{}{}
				}
			} else {
				slots <- struct{}{}
				go func(current *answers) {
					defer func() { <-slots }()
					answer <- reply(current, asked)
				}(current)
			}
			pending <- answer
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func reply(current *answers, asked question) (answer any) {
	defer func() {
		if problem := recover(); problem != nil {
			answer = failure{fmt.Sprint(problem)}
		}
	}()
	var err error
	switch {
	case asked.Judge != nil:
		answer, err = current.judge.judge(*asked.Judge)
	case asked.Mutate != nil && current.mutator != nil:
		answer, err = current.mutate(*asked.Mutate)
	case asked.Generate != nil && current.generator != nil:
		answer, err = current.generate(*asked.Generate)
	case asked.Verify != nil && current.verifier != nil:
		answer, err = current.verify(*asked.Verify)
	case asked.Key != nil:
		answer, err = images().publicKey(*asked.Key)
	case asked.Push != nil:
		answer, err = images().push(*asked.Push)
	case asked.Admit != nil:
		answer, err = admit(asked.Admit)
	case asked.Evaluate != nil:
		answer, err = evaluate(*asked.Evaluate)
	default:
		err = fmt.Errorf("nothing is asked, or of policies that are not in use")
	}
	if err != nil {
		return failure{err.Error()}
	}
	return answer
}
